// Unit tests run in a simulated browser; cryptography's too.
import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "happy-dom",
    // One simulated browser for all files: a third of the time.
    isolate: false,
    include: ["src/**/*.test.ts", "src/**/*.test.tsx"],
  },
});
