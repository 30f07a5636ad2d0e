import { join } from "node:path";
import type { LoadContext, Plugin } from "@docusaurus/types";

/**
 * Lets pages import the engines. Their imports end in `.js`, as Node wants it, and mean the
 * TypeScript file of that name.
 */
export function engineImports({ siteDir }: LoadContext): Plugin {
  return {
    name: "engine-imports",
    configureWebpack: () => ({
      module: {
        rules: [
          {
            include: join(siteDir, "src"),
            resolve: { extensionAlias: { ".js": [".ts", ".tsx", ".js"] } },
          },
        ],
      },
    }),
  };
}
