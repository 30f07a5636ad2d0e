import type { SiteShape } from "../../data";
import { ExampleDetails } from "../../examples/ExampleDetails";
import { matcherState } from "../state/examples";
import styles from "./LiveExample.module.css";
import { LiveState } from "./LiveState";

interface Props {
  /** Of event matcher policies. */
  shape: SiteShape;
  /** Names of events to try them on. */
  events: readonly string[];
}

/** The examples of a shape of event matchers, each to try. */
export function MatcherExamples({ shape, events }: Props) {
  return shape.examples.map((example) => (
    <div key={example.name} className={styles.withExample}>
      <ExampleDetails example={example} open={false} />
      <LiveState state={matcherState(example, events)} />
    </div>
  ));
}
