/** A test suite: parsed JSON or YAML → sources of events, and expectations by policy, rule and event. */
import { type Fields, readFields, typeWords } from "../config/fields.js";
import { below, type Problem, Problems } from "../config/problem.js";
import { readPolicy, textOf } from "../config/read-policy.js";
import { readRelease } from "../config/read-release.js";
import { isFields } from "../event.js";
import { NOTHING_SENT, type NothingSentId } from "../rules/decision.js";
import type { ExpressionOutcome } from "../rules/expression.js";
import {
  type EventOrigin,
  type EventSource,
  type Expected,
  OTHERS,
  type PolicyExpectation,
  type RuleExpectation,
  type Suite,
} from "./model.js";

/** Reads a suite. What cannot be understood is a problem and left out. */
export function readSuite(value: unknown): { suite: Suite; problems: Problem[] } {
  const problems = new Problems();
  const root = readFields(value, "", "test-suite", problems) ?? {};
  const events = readEvents(root.events, problems);
  const policies = Array.isArray(root.policies) ? root.policies : [];
  const suite: Suite = {
    release: readRelease(root.release, problems),
    now: readNow(root.now, problems),
    configuration: root.configuration ?? null,
    policies: policies.flatMap(
      (policy, index) => readPolicy(policy, `/policies/${index}`, problems) ?? [],
    ),
    events,
    fixtures: root.fixtures ?? null,
    expressions: readRows(root.expressions, "/expressions", events, problems, readOutcome),
    matrix: readRows(root.matrix, "/matrix", events, problems, readPolicyExpectation),
    rules: readRows(root.rules, "/rules", events, problems, readRuleExpectation),
  };
  return { suite, problems: problems.all };
}

function readNow(value: unknown, problems: Problems): Date | null {
  const text = value instanceof Date ? value.toISOString() : textOf(value);
  if (text === null) return null;
  const date = new Date(text);
  if (!Number.isNaN(date.getTime())) return date;
  problems.add(
    "config-type-wrong",
    "/now",
    `\`now\` must be a date and time, but is ${typeWords(value)}.`,
  );
  return null;
}

function entriesOf(value: unknown): [string, unknown][] {
  return isFields(value) ? Object.entries(value) : [];
}

function readEvents(value: unknown, problems: Problems): Map<string, EventSource> {
  const events = new Map<string, EventSource>();
  for (const [name, source] of entriesOf(value)) {
    const path = below("/events", name);
    const fields = readFields(source, path, "suite-event", problems);
    const origin = fields && readOrigin(fields, path, problems);
    if (!fields || !origin) continue;
    const without = Array.isArray(fields.without) ? (fields.without as string[]) : [];
    events.set(name, { origin, with: fields.with ?? {}, without, path });
  }
  return events;
}

function readOrigin(fields: Fields, path: string, problems: Problems): EventOrigin | null {
  const given = (["event", "file", "example"] as const).filter((key) => fields[key] !== undefined);
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    problems.add(
      "config-key-missing",
      path,
      "Exactly one of `event`, `file` and `example` must be given.",
    );
    return null;
  }
  if (kind === "event") return { kind, event: fields.event };
  if (kind === "file") return { kind, file: String(fields.file) };
  return { kind, example: String(fields.example) };
}

type ReadCell<T> = (value: unknown, path: string, problems: Problems) => T | null;

function readRows<T>(
  value: unknown,
  path: string,
  events: ReadonlyMap<string, EventSource>,
  problems: Problems,
  readCell: ReadCell<T>,
): Map<string, Map<string, T>> {
  const rows = new Map<string, Map<string, T>>();
  for (const [subject, cells] of entriesOf(value)) {
    const row = new Map<string, T>();
    rows.set(subject, row);
    if (!isFields(cells))
      problems.add(
        "config-type-wrong",
        below(path, subject),
        `Expectations must be an object by event, but this is ${typeWords(cells)}.`,
      );
    for (const [event, cell] of entriesOf(cells)) {
      const place = below(below(path, subject), event);
      if (event !== OTHERS && !events.has(event))
        problems.add(
          "config-reference-unknown",
          place,
          `There is no event ${JSON.stringify(event)} in this suite.`,
        );
      const read = readCell(cell, place, problems);
      if (read !== null) row.set(event, read);
    }
  }
  return rows;
}

function readOutcome(value: unknown, path: string, problems: Problems): ExpressionOutcome | null {
  if (typeof value === "boolean") return { passing: value, messages: [] };
  const fields = readFields(value, path, "suite-outcome", problems);
  if (!fields) return null;
  if (typeof fields.raised === "string") return { raised: fields.raised };
  return { passing: fields.passing === true, messages: (fields.messages ?? []) as string[] };
}

function readPolicyExpectation(
  value: unknown,
  path: string,
  problems: Problems,
): Expected<PolicyExpectation> | null {
  return readExpected(value, path, "suite-policy-expectation", problems);
}

function readRuleExpectation(
  value: unknown,
  path: string,
  problems: Problems,
): Expected<RuleExpectation> | null {
  const expected = readExpected<RuleExpectation>(value, path, "suite-rule-expectation", problems);
  if (!expected || "skip" in expected) return expected;
  const { nothing } = expected.expect;
  const ids = Object.keys(NOTHING_SENT);
  if (typeof nothing === "string" && !ids.includes(nothing as NothingSentId))
    problems.add(
      "config-type-wrong",
      below(path, "nothing"),
      `There is no reason ${JSON.stringify(nothing)}. There are: ${ids.join(", ")}.`,
    );
  return expected;
}

/** True, false and null are short for what the verdict must be. */
function readExpected<T extends { passing?: boolean | null }>(
  value: unknown,
  path: string,
  kind: "suite-policy-expectation" | "suite-rule-expectation",
  problems: Problems,
): Expected<T> | null {
  if (typeof value === "boolean" || value === null)
    return { expect: { passing: value } as T, path };
  const fields = readFields(value, path, kind, problems);
  if (!fields) return null;
  const { skip, ...expect } = fields;
  return typeof skip === "string" ? { skip, path } : { expect: expect as T, path };
}
