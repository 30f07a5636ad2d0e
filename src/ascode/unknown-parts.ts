/** Code with parts that only Terraform can work out. */

const PART = /(?<!\$)\$\{[^}]*\}|(?<!%)%\{[^}]*\}/g;
/** What begins a line of Python that returns, and of no expression of Terraform. */
const RETURN = /^\s*return\b/m;

/**
 * The code with zeros for what is not known: in a text and as a value they are Python. Null where the
 * text is no code, but what leads to it, such as `file("policy.py")`.
 */
export function codeWithZeros(text: string): string | null {
  return RETURN.test(text) ? text.replace(PART, (part) => "0".repeat(part.length)) : null;
}
