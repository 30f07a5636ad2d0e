/** Text as Markdown in MDX: nothing in it is markup or an expression, except `code spans`. */
export function mdxText(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\\`*_{}[\]<>~&#|]/g, "\\$&")))
    .join("")
    .replace(/\s+/g, " ");
}

/** A heading with an anchor of its own. Docusaurus takes the id from the comment. */
export function mdxHeading(level: number, text: string, id: string): string {
  return `${"#".repeat(level)} ${mdxText(text)} {/* #${id} */}`;
}

/** Front matter; a JSON string is a YAML string. */
export function frontMatter(values: Record<string, string>): string {
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---"].join("\n");
}

/** Blocks with an empty line between them, as MDX wants it between Markdown and components. */
export function mdxPage(...blocks: string[]): string {
  return `${blocks.join("\n\n")}\n`;
}
