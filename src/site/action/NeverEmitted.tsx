import styles from "./Action.module.css";

/** The notice of an action that is only a name. */
export function NeverEmitted() {
  return <p className={styles.notice}>Nothing in authentik creates this action.</p>;
}
