/** authentik's text form of a duration, as the retention setting has it. */

const UNITS = ["microseconds", "milliseconds", "seconds", "minutes", "hours", "days", "weeks"];

/** A part is a key, one `=` and a decimal number with blanks around it. Case of the key does not count. */
const PART = /^([^=]+)=\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/**
 * True when authentik accepts the text: parts joined by semicolons, at least one of them with a
 * unit it knows. Unknown keys are ignored by the server, so they do not spoil the rest.
 */
export function isDuration(text: string): boolean {
  const matches = text.split(";").map((part) => PART.exec(part));
  if (matches.some((match) => match === null)) return false;
  return matches.some((match) => UNITS.includes((match?.[1] ?? "").toLowerCase()));
}
