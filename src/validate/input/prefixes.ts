/** What log shippers write in front of a line. */

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const CLOCK = "\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?";
const ISO = `\\d{4}-\\d\\d-\\d\\d[T ]${CLOCK}(?:Z|[+-]\\d\\d:?\\d\\d)?`;
/** Host, then program with process id, as syslog and journald print them. */
const TAG = '[^\\s{}"]{1,255} [^\\s:\\[{}"]{1,128}(?:\\[\\d{1,10}\\])?: ?';

/** Sticky and bounded, so that a long line costs no more than a short one. */
const PREFIXES = [
  // <165>1 2026-08-30T19:25:26Z host program 123 - -
  new RegExp(
    `<\\d{1,3}>1 (?:${ISO}|-) \\S{1,255} \\S{1,48} \\S{1,128} \\S{1,32} (?:-|(?:\\[[^\\]\\n]{0,1000}\\]){1,9}) ?\\uFEFF?`,
    "y",
  ),
  // Aug 30 19:25:26 host program[123]:
  new RegExp(`(?:<\\d{1,3}>)?${MONTH} [ \\d]\\d ${CLOCK} ${TAG}`, "y"),
  // 2026-08-30T19:25:26+00:00 host program[123]: ; only the time; the time and a stream, as containerd writes
  new RegExp(`(?:<\\d{1,3}>)?${ISO} ${TAG}`, "y"),
  new RegExp(`${ISO} (?:(?:stdout|stderr) [FP] )?`, "y"),
  // [pod/name/container] and pod/name
  /\[pod\/[^\]\s]{1,512}\] /y,
  /[a-z0-9][a-z0-9.-]{0,252}\/[a-z0-9][a-z0-9.-]{0,252}(?: [a-z0-9][a-z0-9-]{0,62})? (?=\{)/y,
  /[a-z0-9][a-z0-9.-]{0,252}\/[a-z0-9][a-z0-9.-]{0,252} /y,
  // server-1  |
  /[\w.-]{1,128} {0,64}\| ?/y,
];

/** More than any chain of tools puts in front of each other. */
const MOST = 4;

/** Index after all prefixes. */
export function prefixEnd(text: string, from: number): number {
  let at = from;
  for (let count = 0; count < MOST; count++) {
    const end = onePrefix(text, at);
    if (end === at) return at;
    at = end;
  }
  return at;
}

function onePrefix(text: string, at: number): number {
  for (const pattern of PREFIXES) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return at;
}
