import type { LoadContext, Plugin } from "@docusaurus/types";

/**
 * Lets the bundler read Docusaurus' own generated modules as what they are: they call
 * `require.resolveWeak`, which the bundler knows in CommonJS only, and this package's
 * `"type": "module"` would make them ES modules.
 */
export function generatedModules({ generatedFilesDir }: LoadContext): Plugin {
  return {
    name: "generated-modules",
    configureWebpack: () => ({
      module: {
        rules: [{ test: /\.js$/, include: generatedFilesDir, type: "javascript/auto" }],
      },
    }),
  };
}
