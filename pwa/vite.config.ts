// Four documents from one source: the phone at /, the leader at /lead, the wall at /wall, HR at /insights.
import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { templates } from "./src/phone/first/markup.ts";

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
 * plain http a browser fetches six at a time. Not the plots, the session, the later words and the tickets' cryptography.
 */
const base = {
  name: "base",
  test: (id: string) =>
    !id.endsWith(".css") &&
    /preload-helper|\/node_modules\/(?:preact|@preact|idb-keyval)\/|\/src\/(?:api|i18n|session\/(?:awaited|backoff|clock|entry|headcount|keep|late|poller|records|visible|writing)|tickets\/(?:base64url|receipt-list)|ui\/(?!Plot|plot)|phone\/(?:words\/|(?:hint|lend|reading)\/words\.|first|pin|part|later\.|update|Heading|app|\w*-?i18n|SessionScreen|FrameStep|NotHere|StatusLine|Trouble|PrivacyText)\.?)/.test(
      id,
    ),
};

/**
 * Puts the first screens into the phone's document, and its stylesheet after them: a script waits for a stylesheet that stands
 * before it, and the first screen's script has a question to ask (src/phone/first).
 */
const firstScreens: Plugin = {
  name: "first-screens",
  transformIndexHtml: {
    order: "post",
    handler(html, { path }) {
      if (path !== "/index.html") return html;
      const style = /\s*<link rel="stylesheet"[^>]*>/.exec(html)?.[0] ?? "";
      return html
        .replace(style, "")
        .replace("<!-- first screens -->", templates())
        .replace("</body>", `  ${style.trim()}\n  </body>`);
    },
  },
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
        chunkFileNames: ({ name, moduleIds }) =>
          `assets/${name === base.name ? "" : owner(moduleIds)}[name]-[hash].js`,
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
    firstScreens,
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
          "assets/{lead,leader,lend,pages,wall,words,insights,ToastBar}-*",
        ],
      },
    }),
  ],
  server: { proxy: { "/api": "http://localhost:8000", "/dev": "http://localhost:8000" } },
});
