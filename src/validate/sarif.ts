/** Findings as SARIF 2.1.0, for code scanning and viewers. */
import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";
import { SITE_URL } from "../generated/facts.js";
import { FINDING_LEVELS, type Finding, type FindingId, type Level } from "./finding.js";
import { FINDING_GUIDE } from "./finding-guide.js";

export interface SarifOptions {
  /** Version of this package. */
  version: string;
  /** URI of the input that a finding names; null for input without a name. */
  uri(file: string | null): string;
  /** False when the run did not come to its end. */
  isComplete: boolean;
  /** What else a reader of the log should know. */
  notes: readonly { level: "error" | "note"; text: string }[];
}

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const SARIF_LEVELS = {
  violation: "error",
  warning: "warning",
  info: "note",
} as const satisfies Record<Level, Result["level"]>;

const IDS = Object.keys(FINDING_LEVELS) as FindingId[];

/** One run, with every finding there is as a rule. */
export function sarifLog(findings: readonly Finding[], options: SarifOptions): Log {
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "authentik-events",
            semanticVersion: options.version,
            informationUri: SITE_URL,
            rules: IDS.map(rule),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: options.isComplete,
            toolExecutionNotifications: options.notes.map(
              ({ level, text }): Notification => ({ level, message: { text } }),
            ),
          },
        ],
        results: findings.map((finding) => result(finding, options.uri(finding.file))),
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
    defaultConfiguration: { level: SARIF_LEVELS[FINDING_LEVELS[id]] },
  };
}

function result(finding: Finding, uri: string): Result {
  const { id, level, message, action, release, docs } = finding;
  return {
    ruleId: id,
    ruleIndex: IDS.indexOf(id),
    level: SARIF_LEVELS[level],
    message: { text: message },
    locations: [location(finding, uri)],
    properties: { action, release, docs },
  };
}

function location({ line, column, path }: Finding, uri: string): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri },
      ...(line === null
        ? {}
        : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } }),
    },
    ...(path === "" ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: "value" }] }),
  };
}

/** A relative name as a relative reference. */
export function relativeUri(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join("/");
}
