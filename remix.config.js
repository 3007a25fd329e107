import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

/** @type {import("@remix-run/dev").VitePluginConfig} */
export const remixConfig = {
  appDirectory: "app",
  buildDirectory: "build",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
  },
};

export default defineConfig({
  plugins: [tailwindcss(), process.env.VITEST ? undefined : remix(remixConfig), tsconfigPaths()],
  build: { assetsInlineLimit: 0, target: "es2022" },
  optimizeDeps: { include: ["recharts"] },
  test: {
    environment: "node",
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    globalSetup: ["tests/native-postgres.ts"],
    reporters: ["default", "./tests/plain-summary.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
