const TOKEN = /"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|[\w.+-]+|./uy;

/** End of the JSON or Python token that begins at a place; of a bracket only the bracket. */
export function tokenEnd(text: string, from: number): number {
  TOKEN.lastIndex = from;
  return from + (TOKEN.exec(text)?.[0].length ?? 0);
}
