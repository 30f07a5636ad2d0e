import type { Standing as Facts } from "../../expression/facts.js";
import { Certainty } from "../certainty/Certainty";
import { Releases } from "../releases/Releases";
import styles from "./Expression.module.css";

/** What stands behind a fact: its releases, how sure it is, the files that show it. */
export function Standing({ of }: { of: Facts }) {
  return (
    <>
      {of.releases && (
        <span className={styles.muted}>
          {" "}
          <Releases range={of.releases} />
        </span>
      )}
      <Certainty certainty={of.certainty} reason={of.certaintyReason} source={of.source} />
    </>
  );
}
