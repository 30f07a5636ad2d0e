/** Mock events by the thousand, as values or as text. */
import { data } from "../generated/mock/data.js";
import { NoiseLines } from "./noise.js";
import { type CheckedOptions, checkOptions, type MockOptions } from "./options.js";
import { Run } from "./run.js";

/** An event or log line as it comes out of `JSON.parse`. */
export interface MockEvent {
  action: string;
  context: Record<string, unknown>;
  [key: string]: unknown;
}

/** Each way of reading starts anew and gives the same events. */
export interface Mock extends Iterable<MockEvent> {
  /** Lines of JSON without their ends; with noise, the other lines of the log between them. */
  lines(): Generator<string, void, void>;
  /** The same lines with their ends, so many together that writing them is worth a call. */
  chunks(): Generator<string, void, void>;
}

/** About so many characters make a chunk. */
const CHUNK = 65_536;

/**
 * Makes events that authentik could have written: valid in the release and envelope, and about the
 * same people, applications and addresses throughout.
 *
 * @throws RangeError when an option is none of what there is.
 */
export function createMock(options: MockOptions = {}): Mock {
  const checked = checkOptions(options, data);
  return {
    *[Symbol.iterator]() {
      const run = new Run(checked, data);
      for (let text = run.next(); text !== null; text = run.next())
        yield JSON.parse(text) as MockEvent;
    },
    lines: () => lines(checked),
    chunks: () => chunks(checked),
  };
}

function* lines(options: CheckedOptions): Generator<string, void, void> {
  const run = new Run(options, data);
  const noise =
    options.noise > 0 && options.envelope === "log" ? new NoiseLines(options, run.scene) : null;
  for (let text = run.next(); text !== null; text = run.next()) {
    if (noise) yield* noise.before();
    yield text;
  }
}

function* chunks(options: CheckedOptions): Generator<string, void, void> {
  let chunk: string[] = [];
  let length = 0;
  for (const line of lines(options)) {
    chunk.push(line);
    length += line.length + 1;
    if (length < CHUNK) continue;
    yield `${chunk.join("\n")}\n`;
    chunk = [];
    length = 0;
  }
  if (chunk.length > 0) yield `${chunk.join("\n")}\n`;
}

/** The actions and variants that a release has, in the order of the catalog. */
export function mockVariants(release?: string): { action: string; variant: string }[] {
  const { variants } = checkOptions(release === undefined ? {} : { release }, data);
  return variants.map(({ action, variant }) => ({ action, variant }));
}
