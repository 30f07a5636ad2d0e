import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const MINUTE = 60_000;
const deliver = fileURLToPath(new URL("src/deliver/index.ts", import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        // Recipes import the package as their readers do.
        resolve: { alias: { "authentik-events/deliver": deliver } },
        test: {
          name: "unit",
          // One core less than there are would be one of two.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/package/**"],
        },
      },
      {
        test: {
          name: "types",
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            include: ["test/types/**/*.test-d.ts"],
            // Errors elsewhere are `npm run typecheck`'s to report: once is enough.
            ignoreSourceErrors: true,
          },
        },
      },
      {
        test: {
          // Wants a built package, and the registry for what the package depends on.
          name: "package",
          include: ["test/package/**/*.test.ts"],
          testTimeout: 2 * MINUTE,
          hookTimeout: 5 * MINUTE,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          // One site and one browser at a time: a busy machine makes tests slow, and slow tests fail.
          fileParallelism: false,
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
          expect: { poll: { timeout: MINUTE / 6 } },
        },
      },
    ],
  },
});
