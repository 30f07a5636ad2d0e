import clsx from "clsx";
import { type ReactNode, useState } from "react";
import type { Python } from "../../../expression/python";
import type { BindingDecision, Delivery, RuleDecision } from "../../../match/rules/decision";
import { Inline } from "../../text/Inline";
import type { Explained } from "../engine/engine";
import { ruleVerdict } from "../engine/verdict-of";
import type { PlaygroundState } from "../state/model";
import { Deliveries } from "./Deliveries";
import { firstReason } from "./first-reason";
import { Checks } from "./PolicyVerdict";
import tree from "./RuleVerdict.module.css";
import type { Circumstances } from "./rendered";
import styles from "./Why.module.css";
import { verdictWords } from "./words";

interface Props {
  explained: Explained & { kind: "rule" };
  /** The event as JSON. */
  line: string;
  state: PlaygroundState;
  /** Null where it is not loaded. */
  python: Python | null;
}

/** What a rule makes of the event: the first reason, the way to it, and what is delivered. */
export function RuleVerdict({ explained: { rule, event }, line, state, python }: Props) {
  const { release, configuration, trial } = state;
  const circumstancesOf = ({ transport }: Delivery): Circumstances => ({
    event: JSON.parse(line),
    severity: rule.severity,
    transport: configuration.transports?.find(({ name }) => name === transport),
    release,
    configuration,
    trial,
    python,
  });
  const { sign, word, look } = verdictWords(ruleVerdict(rule), "rule");
  return (
    <>
      <div className={clsx(styles.verdict, styles[look])} role="status">
        <p className={styles.word}>
          <span aria-hidden="true">{sign}</span> {word.charAt(0).toUpperCase() + word.slice(1)}
        </p>
        <p>
          <Inline text={reasonOf(rule)} />
        </p>
      </div>
      <h3>The decision</h3>
      <ol className={tree.way} aria-label="The way of the decision">
        <Step
          result={event.loopGuard ? !event.loopGuard.stops : true}
          title="The loop guard lets the event through"
          why={event.loopGuard?.why ?? "The event has no `policy_uuid`."}
        />
        {!event.loopGuard?.stops && (
          <Step result={rule.passing} title="Any binding passes" why={bindingsWords(rule)}>
            <ol className={tree.bindings}>
              {rule.bindings.map((binding) => (
                <Binding key={binding.path} binding={binding} />
              ))}
            </ol>
          </Step>
        )}
        {rule.passing && (
          <Step
            result={rule.deliveries.some(({ sent }) => sent)}
            title="Somebody is told"
            why={rule.nothing?.why ?? sentWords(rule)}
          />
        )}
      </ol>
      {rule.deliveries.length > 0 && <Deliveries rule={rule} circumstancesOf={circumstancesOf} />}
    </>
  );
}

/** The first reason; where no binding passes, with that of the first matcher. */
function reasonOf(rule: RuleDecision): string {
  if (!rule.nothing) return sentWords(rule);
  const { id, why } = rule.nothing;
  const first = rule.bindings.find((binding) => binding.kind === "policy");
  if (id !== "no-binding-passes" || !first) return why;
  const reason = first.match && !first.negate ? firstReason(first.match) : first.why;
  return `${why} ${first.name}: ${reason}`;
}

function sentWords({ deliveries, severity }: RuleDecision): string {
  const sent = deliveries.filter((delivery) => delivery.sent).length;
  return `${sent} ${sent === 1 ? "message is" : "messages are"} sent, with the severity ${severity}.`;
}

function bindingsWords({ bindings }: RuleDecision): string {
  const loaded = bindings.filter(({ kind }) => kind !== "absent");
  const passing = loaded.filter((one) => "passing" in one && one.passing === true);
  return loaded.length === 0
    ? "No binding is loaded, and for rules that means no."
    : `${passing.length} of ${loaded.length} pass.`;
}

interface StepProps {
  result: boolean | null;
  title: string;
  why: string;
  children?: ReactNode;
}

function Step({ result, title, why, children }: StepProps) {
  return (
    <li className={lookOf(result)}>
      <p>
        <strong>{title}</strong> <Answer result={result} />
      </p>
      <p className={tree.why}>
        <Inline text={why} />
      </p>
      {children}
    </li>
  );
}

function Answer({ result }: { result: boolean | null }) {
  return <em className={tree.answer}>{result === null ? "not decided" : result ? "yes" : "no"}</em>;
}

function Binding({ binding }: { binding: BindingDecision }) {
  const [isOpen, setOpen] = useState(false);
  const { kind, name, why } = binding;
  const match = kind === "policy" ? binding.match : null;
  return (
    <li className={kind === "absent" ? tree.absent : lookOf(binding.passing)}>
      <p>
        <strong>{name}</strong>
        {kind !== "policy" && kind !== "absent" && ` (${kind})`}
        {kind !== "absent" && binding.negate && " negated"}{" "}
        {kind === "absent" ? <em>not loaded</em> : <Answer result={binding.passing} />}
        {match && match.checks.length > 0 && (
          <button
            type="button"
            className="link-button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? "Hide the checks" : "Show the checks"}
          </button>
        )}
      </p>
      <p className={tree.why}>
        <Inline text={why} />
      </p>
      {isOpen && match && <Checks checks={match.checks} />}
    </li>
  );
}

function lookOf(result: boolean | null): string | undefined {
  if (result === null) return tree.open;
  return result ? tree.on : tree.off;
}
