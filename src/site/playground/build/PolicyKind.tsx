import python from "../python/Python.module.css";
import { FIELDS, type PolicyDraft } from "../state/configuration";
import { Views } from "../view/Views";
import { expressionOf } from "./expression-of";

const KINDS = ["Matcher", "Expression"] as const;
type Kind = (typeof KINDS)[number];

interface Props {
  policy: PolicyDraft;
  onKeys(keys: { [K in keyof PolicyDraft]?: PolicyDraft[K] | undefined }): void;
}

/** The choice between the two policies that a rule can bind. */
export function PolicyKind({ policy, onKeys }: Props) {
  const kind = policy.expression === undefined ? "Matcher" : "Expression";
  const choose = (next: Kind) => {
    if (next === kind) return;
    const none = Object.fromEntries(FIELDS.map((field) => [field, undefined]));
    onKeys({ ...none, expression: next === "Expression" ? expressionOf(policy) : undefined });
  };
  return (
    <div className={python.kinds}>
      <Views<Kind> label="Kind of policy" views={KINDS} view={kind} onView={choose} />
    </div>
  );
}
