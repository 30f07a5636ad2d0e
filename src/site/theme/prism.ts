import type { PrismTheme } from "prism-react-renderer";

interface CodeColors {
  text: string;
  background: string;
  muted: string;
  key: string;
  string: string;
  literal: string;
  keyword: string;
}

/** Few colours, each with a contrast of at least 4.5 to 1 on the background. */
function codeTheme(colors: CodeColors): PrismTheme {
  return {
    plain: { color: colors.text, backgroundColor: colors.background },
    styles: [
      { types: ["comment", "punctuation", "operator"], style: { color: colors.muted } },
      { types: ["property", "function", "attr-name"], style: { color: colors.key } },
      { types: ["string", "char"], style: { color: colors.string } },
      { types: ["number", "boolean", "null", "constant"], style: { color: colors.literal } },
      { types: ["keyword", "builtin", "class-name"], style: { color: colors.keyword } },
    ],
  };
}

export const lightCode = codeTheme({
  text: "#1b2126",
  background: "#f5f7f8",
  muted: "#5b6670",
  key: "#0a5c66",
  string: "#7a3e12",
  literal: "#6b3fa0",
  keyword: "#6b3fa0",
});

export const darkCode = codeTheme({
  text: "#dfe5e9",
  background: "#1b2024",
  muted: "#96a2ac",
  key: "#7ccdd5",
  string: "#e3b587",
  literal: "#c3a6e8",
  keyword: "#c3a6e8",
});
