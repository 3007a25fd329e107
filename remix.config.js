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

/** Folders whose tests leave nothing behind in their process: their files share one, and load what they test once. */
const withoutTraces = [
  "cohorts",
  "components",
  "domain",
  "exports",
  "languages",
  "lib",
  "methods",
  "outcomes",
  "schedule",
  "statistics",
].map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

const testProject = (name, test) => ({
  plugins: [tsconfigPaths()],
  test: {
    name,
    environment: "node",
    setupFiles: ["tests/setup.ts"],
    pool: "forks",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    ...test,
  },
});

export default defineConfig({
  plugins: [tailwindcss(), process.env.VITEST ? undefined : remix(remixConfig), tsconfigPaths()],
  build: { assetsInlineLimit: 0, target: "es2022" },
  optimizeDeps: { include: ["recharts"] },
  test: {
    globalSetup: ["tests/native-postgres.ts"],
    reporters: ["default", "./tests/plain-summary.ts"],
    maxWorkers: 2,
    sequence: process.env.VITEST ? { sequencer: (await import("./tests/longest-first")).default } : {},
    projects: [
      testProject("isolated", { include: ["tests/**/*.test.{ts,tsx}"], exclude: withoutTraces }),
      testProject("shared", { include: withoutTraces, isolate: false }),
    ],
  },
});
