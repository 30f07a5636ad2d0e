import type { SiteAction } from "../data";
import { Inline } from "../text/Inline";
import { Notes } from "../text/Notes";
import styles from "./Action.module.css";
import { ActionFacts } from "./ActionFacts";
import { NeverEmitted } from "./NeverEmitted";

/** What stands above an action's variants: meaning, facts, notes. */
export function ActionHead({ action }: { action: SiteAction }) {
  return (
    <>
      <p className={styles.lead}>
        <Inline text={action.summary} />
      </p>
      <ActionFacts action={action} />
      {!action.emitted && <NeverEmitted />}
      <Notes notes={action.notes} />
    </>
  );
}
