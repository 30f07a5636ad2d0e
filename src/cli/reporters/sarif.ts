/** `--format sarif`: SARIF 2.1.0, for code scanning and viewers. */
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";
import { FINDING_GUIDE } from "../../generate/finding-guide.js";
import { SITE_URL } from "../../generated/facts.js";
import {
  FINDING_LEVELS,
  type Finding,
  type FindingId,
  type Level,
} from "../../validate/finding.js";
import { inputName } from "../input.js";
import { count } from "../words.js";
import { type Kept, keepUpTo } from "./kept.js";
import type { Reporter, ReporterOptions, Total } from "./reporter.js";

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS = { violation: "error", warning: "warning", info: "note" } as const satisfies Record<
  Level,
  Result["level"]
>;
const IDS = Object.keys(FINDING_LEVELS) as FindingId[];

export function sarifReporter({ maxFindings, version }: ReporterOptions): Reporter {
  const kept = keepUpTo(maxFindings);
  return {
    found: (findings) => kept.add(findings),
    end: (total) => `${JSON.stringify(log(kept, total, version), null, 2)}\n`,
  };
}

function log(kept: Kept, total: Total, version: string): Log {
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "authentik-events",
            semanticVersion: version,
            informationUri: SITE_URL,
            rules: IDS.map(rule),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful:
              !total.interrupted && total.inputs.every(({ error }) => error === null),
            toolExecutionNotifications: notifications(kept, total),
          },
        ],
        results: kept.findings.map(({ finding }) => result(finding)),
      },
    ],
  };
}

function rule(id: FindingId): ReportingDescriptor {
  const { title, when, meaning, repair } = FINDING_GUIDE[id];
  return {
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: when },
    help: { text: `${meaning} ${repair}` },
    helpUri: `${SITE_URL}docs/findings/${id}`,
    defaultConfiguration: { level: LEVELS[FINDING_LEVELS[id]] },
  };
}

function result(finding: Finding): Result {
  const { id, level, message, action, release, docs } = finding;
  return {
    ruleId: id,
    ruleIndex: IDS.indexOf(id),
    level: LEVELS[level],
    message: { text: message },
    locations: [location(finding)],
    properties: { action, release, docs },
  };
}

function location({ file, line, column, path }: Finding): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: artifactUri(file) },
      ...(line === null
        ? {}
        : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } }),
    },
    ...(path === "" ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: "value" }] }),
  };
}

/** A relative name as a relative reference, an absolute one as a URL. */
function artifactUri(file: string | null): string {
  if (file === null) return "stdin";
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join("/");
}

function notifications({ omitted }: Kept, { inputs, interrupted }: Total): Notification[] {
  const unread = inputs.flatMap(({ file, error }): Notification[] =>
    error === null
      ? []
      : [{ level: "error", message: { text: `${inputName(file)} cannot be read: ${error}` } }],
  );
  const notes = [
    ...(omitted > 0 ? [`${count(omitted, "finding")} more than the limit are not listed.`] : []),
    ...(interrupted ? ["The run was stopped before the end."] : []),
  ];
  return [...unread, ...notes.map((text): Notification => ({ level: "note", message: { text } }))];
}
