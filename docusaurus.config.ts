import type * as Preset from "@docusaurus/preset-classic";
import type { Config } from "@docusaurus/types";
import { buildCache } from "./src/site/plugin/build-cache";
import { builtPages } from "./src/site/plugin/built-pages";
import { engineImports } from "./src/site/plugin/engine-imports";
import { generatedModules } from "./src/site/plugin/generated-modules";
import { highlighter } from "./src/site/plugin/highlighter";
import { identity } from "./src/site/plugin/identity";
import { pageData } from "./src/site/plugin/page-data";
import { playgroundExamples } from "./src/site/plugin/playground-examples";
import { CODE_LANGUAGES, codeByClass } from "./src/site/theme/prism";

const config: Config = {
  title: "authentik events",
  tagline:
    "Every event that authentik writes, key by key: what it means, when it is there and in which releases. As docs, as JSON Schemas and as a validator.",
  favicon: "img/favicon.svg",

  url: process.env.SITE_URL ?? "https://authentik-events.example",
  baseUrl: process.env.BASE_URL ?? "/",

  future: { v4: true, faster: true },

  onBrokenLinks: "throw",
  onBrokenAnchors: "throw",
  onDuplicateRoutes: "throw",
  markdown: {
    hooks: { onBrokenMarkdownLinks: "throw", onBrokenMarkdownImages: "throw" },
  },

  clientModules: ["./src/site/anchors/mark-target.ts", "./src/site/offline/register.ts"],
  plugins: [
    buildCache,
    generatedModules,
    engineImports,
    pageData,
    highlighter,
    identity,
    builtPages,
  ],
  presets: [
    [
      "classic",
      {
        docs: {
          routeBasePath: "docs",
          sidebarPath: "./sidebars.ts",
          remarkPlugins: [playgroundExamples],
        },
        blog: false,
        theme: {
          customCss: ["tokens", "type", "code", "forms", "chrome", "print"].map(
            (name) => `./src/css/${name}.css`,
          ),
        },
      } satisfies Preset.Options,
    ],
  ],

  themeConfig: {
    image: "img/social-card.png",
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: "authentik events",
      logo: { alt: "", src: "img/logo.svg", width: 28, height: 28 },
      items: [
        { type: "docSidebar", sidebarId: "docs", label: "Docs" },
        { to: "/playground", label: "Playground" },
        { to: "/validator", label: "Validator" },
        { to: "/changes", label: "Changes" },
        { href: "pathname:///schemas/index.json", label: "Schemas" },
      ],
    },
    prism: { theme: codeByClass, darkTheme: codeByClass, additionalLanguages: CODE_LANGUAGES },
  } satisfies Preset.ThemeConfig,
};

export default config;
