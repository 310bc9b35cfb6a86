// Four documents from one source: the phone at /, the leader at /lead, the wall at /wall, HR at /insights.
import { resolve } from "node:path";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

const page = (name: string) => resolve(import.meta.dirname, name);

/** "leader-", "lend-", "wall-" or "insights-" for what only that page loads: phones need not keep it for use without a network. */
const owner = (modules: string[]) => {
  const page = modules
    .map((id) => /\/src\/(?:phone\/)?(leader|lend|wall|insights)\//.exec(id)?.[1])
    .find(Boolean);
  return page ? `${page}-` : "";
};

/**
 * What every page begins with lies in one file: in the cloud a request costs a phone more than a kilobyte does, and over
 * plain http a browser fetches six at a time. Not the plots, the session, the steps' words, the tickets' cryptography and
 * the socket, which come later.
 */
const base = {
  name: "base",
  test: (id: string) =>
    !id.endsWith(".css") &&
    /preload-helper|\/node_modules\/(?:preact|@preact|idb-keyval)\/|\/src\/(?:api|i18n|session\/(?:backoff|keep|poller|records|writing)|ui\/(?!Plot|plot)|phone\/(?:words\/|pin|part|update|Heading|app|\w*-?i18n)\.?)/.test(
      id,
    ),
};

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "dist",
    target: "es2022",
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: [page("index.html"), page("lead.html"), page("wall.html"), page("insights.html")],
      output: {
        chunkFileNames: ({ moduleIds }) => `assets/${owner(moduleIds)}[name]-[hash].js`,
        codeSplitting: { groups: [base], includeDependenciesRecursively: false },
      },
    },
  },
  // The only worker is the leader's: the simulated people of a rehearsal.
  worker: {
    format: "es",
    rolldownOptions: {
      output: {
        entryFileNames: "assets/leader-[name]-[hash].js",
        chunkFileNames: "assets/leader-[name]-[hash].js",
      },
    },
  },
  plugins: [
    VitePWA({
      strategies: "injectManifest",
      srcDir: "sw",
      filename: "sw.ts",
      injectRegister: false,
      manifest: false,
      // Only what a phone needs: the leader's page and the wall are used with a network.
      injectManifest: {
        globPatterns: ["**/*.{html,js,css,webmanifest}"],
        globIgnores: [
          "lead.html",
          "wall.html",
          "insights.html",
          "assets/{lead,leader,lend,pages,wall,insights}-*",
        ],
      },
    }),
  ],
  server: { proxy: { "/api": "http://localhost:8000", "/dev": "http://localhost:8000" } },
});
