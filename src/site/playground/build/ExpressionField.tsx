import { useMemo } from "react";
import { readFixtures } from "../../../expression/read-fixtures";
import type { LintFinding } from "../../../match/lint/lint";
import type { SiteRecipe } from "../../data";
import { CodeField } from "../python/CodeField";
import { LoadPython } from "../python/LoadPython";
import { errorMarks, findingMarks } from "../python/marks";
import styles from "../python/Python.module.css";
import { Recipes } from "../python/Recipes";
import { TryWith } from "../python/TryWith";
import { useFindings } from "../python/useFindings";
import type { PlaygroundProps } from "../view/props";
import { Lints } from "./Lints";

interface Props extends PlaygroundProps {
  expression: string;
  /** Those about the policy. */
  lints: readonly LintFinding[];
  onExpression(expression: string): void;
}

/** An expression policy: its code, what it is tried with, and what is wrong with it. */
export function ExpressionField(props: Props) {
  const { state, change, python, events, explained, expression, lints, onExpression } = props;
  const { release } = state;
  const findings = useFindings(python.status, { kind: "policy", source: expression, release });
  const error =
    explained?.kind === "policy" && "expression" in explained ? explained.expression.error : null;
  const marks = useMemo(
    () => [...errorMarks(expression, error), ...findingMarks(expression, findings)],
    [expression, error, findings],
  );
  const take = ({ source, fixtures }: SiteRecipe) => {
    onExpression(source);
    if (Object.keys(fixtures).length > 0)
      change({ type: "try-with", keys: { fixtures: readFixtures(fixtures).fixtures } });
  };
  return (
    <>
      <CodeField
        label="Expression, in Python"
        kind="policy"
        source={expression}
        release={release}
        action={events.loaded?.table.actions[state.event] ?? null}
        marks={marks}
        onSource={onExpression}
      />
      <div className={styles.row}>
        <Recipes kind="policy" release={release} onRecipe={take} />
      </div>
      <LoadPython {...python} />
      <Lints state={state} change={change} lints={lints} />
      <TryWith trial={state.trial} onTrial={(keys) => change({ type: "try-with", keys })} />
    </>
  );
}
