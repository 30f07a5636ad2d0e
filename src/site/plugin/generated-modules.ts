import type { LoadContext, Plugin } from "@docusaurus/types";

/**
 * This package's `"type": "module"` would make ES modules of what Docusaurus writes as CommonJS:
 *
 * - its own generated modules, which call `require.resolveWeak`;
 * - the chunks of the server bundle, which Node requires while it renders the pages.
 */
export function generatedModules({ generatedFilesDir }: LoadContext): Plugin {
  return {
    name: "generated-modules",
    configureWebpack: (_config, isServer) => ({
      ...(isServer && { output: { chunkFilename: "assets/js/[name].[contenthash:8].cjs" } }),
      module: {
        rules: [{ test: /\.js$/, include: generatedFilesDir, type: "javascript/auto" }],
      },
    }),
  };
}
