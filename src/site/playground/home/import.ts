/** A configuration in any form, one policy or a suite, as it was written → what it makes of a state. */
import type { AsCode, SyntaxProblem } from "../../../ascode/index.js";
import { isFields } from "../../../match/event.js";
import { serverRelease } from "../../../match/release.js";
import { overlay, withoutKey } from "../../../match/suite/overlay.js";
import { readSuite } from "../../../match/suite/read.js";
import type { EventSource, ImportedOriginal, PlaygroundState } from "../state/model.js";
import { checkedConfiguration } from "../state/read-state.js";

export interface ReadImport {
  /** What of the state is another one. */
  changes: Partial<PlaygroundState>;
  /** The file as it was. */
  original?: ImportedOriginal | undefined;
  /** What was left out, or is not certain. */
  remarks: readonly string[];
}

export type Imported = ReadImport | { problem: string };

/** What came by itself, and would replace what was built. */
export interface Offer {
  name: string;
  imported: ReadImport;
}

const POLICY_KEYS = ["action", "client_ip", "app", "model", "query", "expression"];

/** Without its value a policy would pass other events than the file's. */
const CRITERION = /^\/policies\/\d+\/(?:action|app|model|client_ip|query|expression)$/;

/**
 * @param text A file, whichever form it has.
 * @param read What it holds.
 */
export function importRead(text: string, read: AsCode | { problem: SyntaxProblem }): Imported {
  if ("problem" in read) {
    const { line, column, message } = read.problem;
    return { problem: `This cannot be read: ${message} (line ${line}, column ${column})` };
  }
  const { form, document, opaque, remarks } = read;
  const unknown = [...opaque].find(([path]) => CRITERION.test(path));
  if (unknown)
    return { problem: `This cannot be imported: \`${unknown[1]}\` is known to the server only.` };
  const imported = importValue(document.value);
  if ("problem" in imported) return imported;
  const { configuration } = imported.changes;
  return {
    ...imported,
    original: configuration && { text, form, configuration, opaque: [...opaque.values()] },
    remarks: remarks.map(({ line, message }) => `Line ${line}: ${message}`),
  };
}

function importValue(value: unknown): Imported {
  if (!isFields(value)) return { problem: "This is no configuration, no policy and no suite." };
  if ("events" in value) return importSuite(value);
  return importConfiguration(isPolicy(value) ? { policies: [named(value)] } : value);
}

function isPolicy(value: Readonly<Record<string, unknown>>): boolean {
  const isWhole = "policies" in value || "rules" in value || "transports" in value;
  return !isWhole && POLICY_KEYS.some((key) => key in value);
}

function named(policy: Readonly<Record<string, unknown>>) {
  return { name: "my policy", ...policy };
}

function importConfiguration(value: unknown): Imported {
  const read = checkedConfiguration(value);
  if ("problem" in read) return { problem: `This cannot be imported: ${read.problem}` };
  const { release } = value as { release?: unknown };
  const { configuration } = read;
  const hasRule = configuration.policies.length === 0 && (configuration.rules ?? []).length > 0;
  return {
    changes: {
      configuration,
      subject: { kind: hasRule ? "rule" : "policy", index: 0 },
      ...(typeof release === "string" ? { release: serverRelease(release) } : {}),
    },
    remarks: [],
  };
}

function importSuite(value: unknown): Imported {
  const { suite, problems } = readSuite(value);
  const [first] = problems;
  if (first) return { problem: `This suite cannot be imported: ${first.path}: ${first.message}` };
  if (typeof suite.configuration === "string")
    return {
      problem: `This suite names the file ${suite.configuration}, which a page cannot open. Import it first, and take the events of the suite on their own.`,
    };
  const events: unknown[] = [];
  const names: string[] = [];
  for (const source of suite.events.values()) {
    const { origin } = source;
    if (origin.kind === "file")
      return { problem: `This suite names the file ${origin.file}, which a page cannot open.` };
    if (origin.kind === "example") names.push(origin.example);
    else {
      const event = source.without.reduce(withoutKey, origin.event);
      events.push(overlay(event, source.with));
    }
  }
  const whole = isFields(suite.configuration) ? suite.configuration : {};
  const { policies: own = [] } = value as { policies?: unknown[] };
  const { policies = [] } = whole as { policies?: unknown[] };
  const imported = importConfiguration({ ...whole, policies: [...policies, ...own] });
  if ("problem" in imported) return imported;
  const sources: EventSource[] = [];
  if (names.length > 0) sources.push({ from: "catalog", names });
  if (events.length > 0)
    sources.push({
      from: "own",
      name: "events of the suite",
      lines: events.map((event) => JSON.stringify(event)).join("\n"),
    });
  return {
    ...imported,
    changes: {
      ...imported.changes,
      sources,
      event: 0,
      ...(suite.release ? { release: suite.release } : {}),
    },
  };
}
