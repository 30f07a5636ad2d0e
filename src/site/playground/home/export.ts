/** The state in the forms in which it is used elsewhere. */
import type { ServerRelease } from "../../../match/release.js";
import type { NothingSentId } from "../../../match/rules/decision.js";
import { type Engine, VERDICT } from "../engine/engine.js";
import type { PlaygroundState, Subject } from "../state/model.js";

/** More events than these make no suite that somebody reads. */
export const MOST_IN_SUITE = 500;

/** The configuration as the commands `lint`, `match` and `notify` read it. */
export function configurationOf({
  configuration,
  release,
}: Pick<PlaygroundState, "configuration" | "release">): Record<string, unknown> {
  const { existing, users, groups, policies, mappings, transports, rules } = configuration;
  const parts = { existing, users, groups, policies, mappings, transports, rules };
  const written = Object.entries(parts).filter(
    ([, part]) => part && (!Array.isArray(part) || part.length > 0),
  );
  return { release, ...Object.fromEntries(written) };
}

type PolicyExpectation = boolean | null | { passing: false; error: string };
type RuleExpectation = boolean | null | { passing: true; nothing: NothingSentId };

export interface ExportedSuite {
  release: ServerRelease;
  configuration: Record<string, unknown>;
  events: Record<string, { event: unknown }>;
  matrix: Record<string, Record<string, PolicyExpectation>>;
  rules?: Record<string, Record<string, RuleExpectation>>;
}

/**
 * A suite of the command `test`: the events, and the present verdict of every policy and rule on each.
 *
 * @param lines The events as JSON, which the engine has taken.
 */
export async function suiteOf(
  state: PlaygroundState,
  lines: readonly string[],
  engine: Engine,
): Promise<ExportedSuite> {
  const { release, configuration } = state;
  const events = lines.slice(0, MOST_IN_SUITE).map((line): unknown => JSON.parse(line));
  const names = eventNames(events);
  const row = async <T>(subject: Subject, expect: Expect<T>) => {
    const question = { configuration, subject, release };
    const verdicts = await engine.judge(question, new AbortController().signal);
    const cells: [string, T][] = [];
    for (const [index, name] of names.entries())
      cells.push([name, await expect(verdicts[index], () => engine.explain(question, index))]);
    return Object.fromEntries(cells);
  };
  const matrix: [string, Record<string, PolicyExpectation>][] = [];
  for (const [index, { name }] of configuration.policies.entries())
    matrix.push([name, await row({ kind: "policy", index }, policyExpectation)]);
  const rules: [string, Record<string, RuleExpectation>][] = [];
  for (const [index, { name }] of (configuration.rules ?? []).entries())
    rules.push([name, await row({ kind: "rule", index }, ruleExpectation)]);
  const { release: _, ...written } = configurationOf(state);
  return {
    release,
    configuration: written,
    events: Object.fromEntries(names.map((name, index) => [name, { event: events[index] }])),
    matrix: Object.fromEntries(matrix),
    ...(rules.length > 0 ? { rules: Object.fromEntries(rules) } : {}),
  };
}

type Explain = () => ReturnType<Engine["explain"]>;
type Expect<T> = (verdict: number | undefined, explain: Explain) => Promise<T>;

const policyExpectation: Expect<PolicyExpectation> = async (verdict, explain) => {
  if (verdict === VERDICT.undecided) return null;
  if (verdict !== VERDICT.error) return verdict === VERDICT.passes;
  const explained = await explain();
  const error =
    explained.kind === "policy" && "result" in explained ? explained.result.error : null;
  return error ? { passing: false, error: error.message } : false;
};

const ruleExpectation: Expect<RuleExpectation> = async (verdict, explain) => {
  if (verdict === VERDICT.undecided) return null;
  if (verdict !== VERDICT.silent) return verdict === VERDICT.passes;
  const explained = await explain();
  const nothing = explained.kind === "rule" ? explained.rule.nothing : null;
  return nothing ? { passing: true, nothing: nothing.id } : true;
};

/** `login 1`, `login 2`, `logout 1`. */
function eventNames(events: readonly unknown[]): string[] {
  const counts = new Map<string, number>();
  return events.map((event) => {
    const action = String((event as { action?: unknown } | null)?.action ?? "event");
    const count = (counts.get(action) ?? 0) + 1;
    counts.set(action, count);
    return `${action} ${count}`;
  });
}
