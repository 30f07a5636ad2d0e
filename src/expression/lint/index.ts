/** Lints of expressions, found on Python's syntax tree. */
export { holdsExpressions, lintExpressions } from "./configuration.js";
