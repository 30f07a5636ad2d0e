/** Comments of a file, which its value does not hold. */
import { Lexer } from "yaml";
import { isHcl, parseHcl } from "./terraform/hcl.js";

/** Where each begins, as offsets. */
export function commentsIn(text: string): number[] {
  if (!isHcl(text)) return commentsOfYaml(text);
  const parsed = parseHcl(text);
  return "problem" in parsed ? [] : [...parsed.comments].sort((a, b) => a - b);
}

/** The lexer marks with it that the next lexeme is a scalar. */
const SCALAR = "\u001f";
/** Marks of the lexer, which are not in the text. */
const MARKS = new Set([SCALAR, "\u0002", "\u0018"]);
/** It tells an editor what the file is. */
const FOR_EDITORS = /^#\s*yaml-language-server\b/;

function commentsOfYaml(text: string): number[] {
  if (!text.includes("#")) return [];
  const comments: number[] = [];
  let offset = 0;
  let last = "";
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith("#") && last !== SCALAR && !FOR_EDITORS.test(lexeme))
      comments.push(offset);
    if (!MARKS.has(lexeme)) offset += lexeme.length;
    last = lexeme;
  }
  return comments;
}
