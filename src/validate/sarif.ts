/** Findings as SARIF 2.1.0, for code scanning and viewers. */
import { SITE_URL } from "../generated/facts.js";
import { FINDING_LEVELS, type Finding, type FindingId, type Level } from "./finding.js";

/** Texts about one finding. */
export interface RuleText {
  title: string;
  when: string;
  meaning: string;
  repair: string;
}

export interface SarifOptions {
  /** Version of this package. */
  version: string;
  /** Name of the input for findings that name none. */
  file: string;
  /** What each finding means and what to do about it. */
  guide: Readonly<Record<FindingId, RuleText>>;
  /** False when the run did not come to its end. */
  isComplete: boolean;
  /** What else a reader of the log should know. */
  notes: readonly string[];
}

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const SARIF_LEVELS = {
  violation: "error",
  warning: "warning",
  info: "note",
} as const satisfies Record<Level, string>;

const IDS = Object.keys(FINDING_LEVELS) as FindingId[];

/** One run, with every finding there is as a rule. */
export function sarifLog(findings: readonly Finding[], options: SarifOptions) {
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
            rules: IDS.map((id) => rule(id, options.guide[id])),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: options.isComplete,
            toolExecutionNotifications: options.notes.map((text) => ({
              level: "note",
              message: { text },
            })),
          },
        ],
        results: findings.map((finding) => result(finding, options.file)),
      },
    ],
  };
}

function rule(id: FindingId, { title, when, meaning, repair }: RuleText) {
  return {
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: when },
    help: { text: `${meaning} ${repair}` },
    helpUri: `${SITE_URL}docs/findings/${id}`,
    defaultConfiguration: { level: SARIF_LEVELS[FINDING_LEVELS[id]] },
  };
}

function result(finding: Finding, file: string) {
  const { id, level, message, action, release, docs } = finding;
  return {
    ruleId: id,
    ruleIndex: IDS.indexOf(id),
    level: SARIF_LEVELS[level],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(finding.file ?? file) },
          ...region(finding),
        },
        logicalLocations: [{ fullyQualifiedName: finding.path, kind: "value" }],
      },
    ],
    properties: { action, release, docs },
  };
}

function region({ line, column }: Finding) {
  if (line === null) return {};
  return { region: { startLine: line, ...(column !== null && { startColumn: column }) } };
}

/** A relative name as a relative reference, an absolute one as a URL. */
function uriOf(file: string): string {
  const path = file.split(/[\\/]/).map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}
