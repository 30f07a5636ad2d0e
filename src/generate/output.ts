/** What a generator returns: text by path relative to the repository. */
export type Output = Map<string, string>;

/** JSON as a file: two spaces, a last newline. */
export function jsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** JSON for machines: no white space, a last newline. */
export function compactJsonFile(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** First line of generated code. */
export const GENERATED = "// Generated from schemas/. Do not edit.\n";
