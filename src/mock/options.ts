/** What a caller can ask for, checked. */
import type { Mix } from "./frequencies.js";
import type { MockData, MockRelease, MockVariant } from "./tables.js";
import type { Envelope } from "./text.js";

export interface MockOptions {
  /** Any text or number. The same seed and options give the same bytes, for ever. Default 1. */
  seed?: string | number | undefined;
  /** A release line; default the newest. */
  release?: string | undefined;
  /** Default `rest`. */
  envelope?: Envelope | undefined;
  /** Only these. */
  actions?: readonly string[] | undefined;
  /** Only these: `interactive`, or `login/interactive` where an action's own is meant. */
  variants?: readonly string[] | undefined;
  /** `realistic`, the default: as in an installation. `uniform`: every variant as often. */
  mix?: Mix | undefined;
  /** Number of events; endless when absent. */
  count?: number | undefined;
  /** When the first events happen; default the start of the month after the release line. */
  from?: Date | undefined;
  /** With a count, events are spread until then; without, they end then. */
  to?: Date | undefined;
  /** Share of other lines among those of a log: from 0, the default, up to and without 1. */
  noise?: number | undefined;
}

export interface CheckedOptions {
  seed: string | number;
  line: string;
  release: MockRelease;
  envelope: Envelope;
  variants: MockVariant[];
  mix: Mix;
  count: number | null;
  from: Date;
  to: Date | null;
  noise: number;
}

/** @throws RangeError that says what can be asked for instead. */
export function checkOptions(options: MockOptions, data: MockData): CheckedOptions {
  const lines = Object.keys(data.releases);
  const line = options.release ?? (lines.at(-1) as string);
  const release = Object.hasOwn(data.releases, line) ? data.releases[line] : undefined;
  if (!release) throw wrong("a release", line, lines);
  const { count = null, noise = 0, envelope = "rest", mix = "realistic" } = options;
  if (envelope !== "rest" && envelope !== "log")
    throw wrong("an envelope", envelope, ["rest", "log"]);
  if (mix !== "realistic" && mix !== "uniform") throw wrong("a mix", mix, ["realistic", "uniform"]);
  if (count !== null && !(Number.isSafeInteger(count) && count >= 0))
    throw new RangeError(`count must be a whole number from 0, but is ${count}`);
  if (!(noise >= 0 && noise < 1))
    throw new RangeError(`noise must be from 0 up to and without 1, but is ${noise}`);
  const from = options.from ?? startOf(line);
  const to = options.to ?? null;
  for (const date of [from, to]) if (date && !isReasonable(date)) throw wrongDate();
  if (to !== null && to <= from) throw new RangeError("to must be later than from");
  return {
    seed: options.seed ?? 1,
    line,
    release,
    envelope,
    variants: chosen(release.variants, options, line),
    mix,
    count,
    from,
    to,
    noise,
  };
}

function chosen(
  variants: MockVariant[],
  { actions, variants: names }: MockOptions,
  line: string,
): MockVariant[] {
  const known = [...new Set(variants.map(({ action }) => action))];
  for (const action of actions ?? [])
    if (!known.includes(action)) throw wrong(`an action in ${line}`, action, known);
  const ofActions = variants.filter(({ action }) => actions?.includes(action) ?? true);
  const isNamed = ({ action, variant }: MockVariant, name: string) =>
    name === variant || name === `${action}/${variant}`;
  for (const name of names ?? [])
    if (!ofActions.some((variant) => isNamed(variant, name)))
      throw wrong(
        `a variant in ${line}`,
        name,
        ofActions.map(({ action, variant }) => `${action}/${variant}`),
      );
  return names
    ? ofActions.filter((variant) => names.some((name) => isNamed(variant, name)))
    : ofActions;
}

function wrong(what: string, value: string, known: readonly string[]): RangeError {
  return new RangeError(`${value} is not ${what}; there is ${known.join(", ")}`);
}

function wrongDate(): RangeError {
  return new RangeError("from and to must be dates between 2000 and 2100");
}

function isReasonable(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 2000 && year < 2100;
}

/** First day of the month after the one that the line is named after, in the early morning. */
function startOf(line: string): Date {
  const [year = 2025, month = 1] = line.split(".").map(Number);
  return new Date(Date.UTC(year, month, 1, 5));
}
