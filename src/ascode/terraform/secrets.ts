/** What nobody should commit: addresses that whoever knows them can post to, and secrets in expressions. */

/** A part of a path that nobody would have thought up: long, with letters and digits. */
const TOKEN = /^(?=.*\d)(?=.*[a-zA-Z])[\w-]{16,}$/;

/** Chat services put the secret into the path. */
const CHAT_HOSTS =
  /(?:^|\.)(?:slack\.com|discord(?:app)?\.com|office\.com|googleapis\.com|webhook\.site)$/;

/** Whether an address holds a password, a token, or a path that is as good as one. */
export function isSecretUrl(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  if (url.username !== "" || url.password !== "" || url.search !== "") return true;
  const parts = url.pathname.split("/").filter((part) => part !== "");
  return (
    parts.some((part) => TOKEN.test(part)) || (CHAT_HOSTS.test(url.hostname) && parts.length > 1)
  );
}

/** A part of an expression, as offsets. */
export interface Secret {
  start: number;
  end: number;
}

/** Keys of headers and bodies, and names, that hold a secret. */
const SECRET_KEY =
  /(?:authorization|token|secret|passw(?:or)?d|api[-_]?key|access[-_]?key|^x-[\w-]*key|cookie)$/i;

const SCHEME = /^(?:Bearer|Basic|Token|Bot|ApiKey|GenieKey|Splunk|Key)\s+/i;

/** Tokens that tell by their beginning what they are. */
const KNOWN_TOKEN =
  /(?<![\w$%])(?:xox[abeprs]-|gh[opsu]_|github_pat_|glpat-|sk-|eyJ[\w-]{8,}\.eyJ)[\w.-]{8,}/;

const ADDRESS = /(?<![$%])https?:\/\/[^\s"'{}<>\\]+/;

/** What needs no escape in a text of Python; anything shorter is hardly a secret. */
const PLAIN = /^[\w.~+/=:@!&?#,;*-]{4,}$/;

/** Secrets in the texts of a Python expression: values of telling keys, tokens and addresses that hold some. */
export function secretsIn(expression: string): Secret[] {
  const literals = literalsIn(expression);
  return literals.flatMap((literal, index) => {
    const key = keyOf(literal, literals[index - 1], expression);
    return secretIn(expression.slice(literal.start, literal.end), key).map(({ start, end }) => ({
      start: literal.start + start,
      end: literal.start + end,
    }));
  });
}

function secretIn(text: string, key: string | null): Secret[] {
  const scheme = SCHEME.exec(text)?.[0] ?? "";
  const rest = text.slice(scheme.length);
  if ((scheme !== "" || (key !== null && SECRET_KEY.test(key))) && PLAIN.test(rest))
    return [{ start: scheme.length, end: text.length }];
  const token = KNOWN_TOKEN.exec(text);
  if (token) return [{ start: token.index, end: token.index + token[0].length }];
  const address = ADDRESS.exec(text);
  return address && isSecretUrl(address[0])
    ? [{ start: address.index, end: address.index + address[0].length }]
    : [];
}

interface Literal extends Secret {
  /** Behind its closing quotes. */
  after: number;
  /** Where its prefix or its opening quotes begin. */
  before: number;
}

const QUOTES = /(?:[rbuf]{1,2}(?=["']))?("""|'''|"|')|#[^\n]*/gi;

/** Texts of Python, with what stands between their quotes. */
function literalsIn(expression: string): Literal[] {
  const literals: Literal[] = [];
  const opening = new RegExp(QUOTES);
  for (let match = opening.exec(expression); match; match = opening.exec(expression)) {
    const [all, quotes] = match;
    if (quotes === undefined) continue;
    const start = match.index + all.length;
    const end = closing(expression, start, quotes);
    literals.push({ before: match.index, start, end, after: end + quotes.length });
    opening.lastIndex = end + quotes.length;
  }
  return literals;
}

function closing(expression: string, start: number, quotes: string): number {
  for (let at = start; at < expression.length; at++) {
    if (expression[at] === "\\") at++;
    else if (expression.startsWith(quotes, at)) return at;
  }
  return expression.length;
}

/** `"key": "…"`, `["key"] = "…"` or `name = "…"`. */
function keyOf({ before }: Literal, last: Literal | undefined, expression: string): string | null {
  if (last && /^\s*(?::|\]\s*=)\s*$/.test(expression.slice(last.after, before)))
    return expression.slice(last.start, last.end);
  const line = expression.slice(Math.max(0, before - 100), before);
  return /([\w-]+)\s*=\s*$/.exec(line)?.[1] ?? null;
}
