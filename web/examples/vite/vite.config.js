import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  // main.js waits at its top.
  build: { target: "es2022" },
});
