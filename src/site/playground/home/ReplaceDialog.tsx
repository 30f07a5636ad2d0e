import controls from "../../controls/Controls.module.css";
import { Dialog } from "../view/Dialog";
import type { PlaygroundProps } from "../view/props";
import styles from "./Home.module.css";

/** Asks before a file replaces what was built. */
export function ReplaceDialog({
  offer,
  onTakeOffer,
  onLeaveOffer,
}: Pick<PlaygroundProps, "offer" | "onTakeOffer" | "onLeaveOffer">) {
  if (!offer) return null;
  const { name, imported } = offer;
  const hasEvents = imported.changes.sources !== undefined;
  return (
    <Dialog title="Replace what was built?" onClose={onLeaveOffer}>
      <p>
        {name} holds {hasEvents ? "a test suite" : "a configuration"}. It replaces the policies and
        rules that are here{hasEvents ? ", and the events" : "; the events stay"}. Undo brings them
        back.
      </p>
      <div className={styles.forms}>
        <button
          type="button"
          className={`${controls.button} ${controls.primary}`}
          onClick={onTakeOffer}
        >
          Replace
        </button>
        <button type="button" className={controls.button} onClick={onLeaveOffer}>
          Keep what is here
        </button>
      </div>
    </Dialog>
  );
}
