/** A suite with everything it names: its configuration and its events. */
import { dirname, resolve } from "node:path";
import type { ConfigDocument } from "../../ascode/document.js";
import type { Fixtures } from "../../expression/fixtures.js";
import { readFixtures } from "../../expression/read-fixtures.js";
import type { Configuration } from "../../match/config/model.js";
import { readConfiguration } from "../../match/config/read.js";
import type { ServerRelease } from "../../match/release.js";
import type { EventSource, Suite } from "../../match/suite/model.js";
import { overlay, withoutKey } from "../../match/suite/overlay.js";
import { readSuite } from "../../match/suite/read.js";
import type { SuiteInput } from "../../match/suite/run.js";
import { findEvents } from "../../validate/input/reader.js";
import {
  configDocument,
  configText,
  configurationFrom,
  type Note,
  refuse,
} from "../config/read-file.js";
import { fixturesFrom } from "../config/read-fixtures.js";
import { meant } from "../options.js";
import { packageJson } from "../package-files.js";
import { UsageError } from "../usage-error.js";

export interface LoadedSuite {
  /** As it was named. */
  file: string;
  document: ConfigDocument;
  input: SuiteInput;
  fixtures: Fixtures;
}

/**
 * @param files Takes the name of every file before it is read.
 * @param note Takes what the configuration holds and no rule looks at.
 * @throws UsageError with the place of what is wrong.
 */
export function loadSuite(
  file: string,
  release: ServerRelease | undefined,
  files: Set<string>,
  note: Note,
): LoadedSuite {
  files.add(file);
  const document = configDocument(file);
  const { suite, problems } = readSuite(document.value);
  refuse(file, document, problems);
  const from = { file, document, files, note };
  const configuration = configurationOf(suite, from);
  const events = new Map([...suite.events].map(([name, source]) => [name, eventOf(source, from)]));
  return {
    file,
    document,
    fixtures: fixturesOf(suite, from),
    input: { suite, configuration, events, ...(release ? { release } : {}) },
  };
}

interface From {
  file: string;
  document: ConfigDocument;
  files: Set<string>;
  note: Note;
}

const CONFIGURATION = "/configuration";

function configurationOf({ configuration: given }: Suite, from: From): Configuration {
  if (typeof given === "string") {
    const path = besides(from, given);
    return at(from, CONFIGURATION, () => configurationFrom(path, from.note));
  }
  const { configuration, problems } = readConfiguration(given ?? {});
  const moved = problems.map((problem) => ({ ...problem, path: CONFIGURATION + problem.path }));
  refuse(from.file, from.document, moved);
  return configuration;
}

const FIXTURES = "/fixtures";

function fixturesOf({ fixtures: given }: Suite, from: From): Fixtures {
  if (typeof given === "string") {
    const path = besides(from, given);
    return at(from, FIXTURES, () => fixturesFrom(path));
  }
  const { fixtures, problems } = readFixtures(given ?? {});
  const moved = problems.map((problem) => ({ ...problem, path: FIXTURES + problem.path }));
  refuse(from.file, from.document, moved);
  return fixtures;
}

/** A path in a suite starts where the suite is. */
function besides({ file, files }: From, path: string): string {
  const full = resolve(dirname(file), path);
  files.add(full);
  return full;
}

function eventOf(source: EventSource, from: From): unknown {
  const base = at(from, source.path, () => originOf(source, from));
  const changed = overlay(base, source.with);
  return source.without.reduce(withoutKey, changed);
}

function originOf({ origin }: EventSource, from: From): unknown {
  if (origin.kind === "event") return origin.event;
  if (origin.kind === "example") return exampleEvent(origin.example);
  const path = besides(from, origin.file);
  const items = findEvents(configText(path)).filter(({ type }) => type !== "skipped");
  const [item] = items;
  if (item?.type === "event" && items.length === 1) return item.value;
  const found = items.filter(({ type }) => type === "event").length;
  throw new UsageError(`${origin.file} must hold one event, but holds ${found}`);
}

function exampleEvent(name: string): unknown {
  const { examples } = packageJson<{ examples: { path: string }[] }>("static/examples/index.json");
  const names = examples.map(({ path }) => path.replace(/\.json$/, ""));
  if (!names.includes(name))
    throw new UsageError(`the catalog has no example ${JSON.stringify(name)}${meant(name, names)}`);
  return packageJson(`static/examples/${name}.json`);
}

/** Says where in the suite something was named that cannot be used. */
function at<T>({ file, document }: From, path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { line, column } = document.position(path);
    throw new UsageError(`${file}:${line}:${column} ${error.message}`);
  }
}
