import { defineConfig } from "vite";

// The output folder is given by build.mjs; the names carry a hash of the content, so that an address never changes
// what it answers and may be kept by the browser for good.
export default defineConfig({
  base: "/assets/",
  publicDir: false,
  logLevel: "warn",
  clearScreen: false,
  build: {
    outDir: process.env.TENTER_CLIENT_OUT,
    emptyOutDir: true,
    assetsDir: ".",
    assetsInlineLimit: 0,
    manifest: "manifest.json",
    sourcemap: false,
    target: ["chrome123", "firefox121", "safari17.5"],
    // The polyfill would be one more script in every page, for browsers older than the target.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: "src/main.ts" },
      output: {
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "[name]-[hash][extname]",
      },
    },
  },
  worker: { format: "es", rolldownOptions: { output: { entryFileNames: "[name]-[hash].js" } } },
});
