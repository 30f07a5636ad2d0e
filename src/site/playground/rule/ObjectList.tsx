import type { ReactNode } from "react";
import build from "../build/Build.module.css";
import { changed, without } from "../state/configuration";
import styles from "./Rule.module.css";

interface Props<T> {
  summary: string;
  /** Whether it is unfolded from the start, as something is wrong. */
  isOpen: boolean;
  objects: readonly T[];
  /** The fields of one of them. */
  fieldsOf(object: T, onKeys: (keys: Partial<T>) => void): ReactNode;
  /** Warnings about one of them. */
  lintsOf(index: number): ReactNode;
  /** What the button says that adds one. */
  add: string;
  fresh(): T;
  onObjects(objects: readonly T[]): void;
}

/** Objects of one kind, one per row, folded. */
export function ObjectList<T extends object>(props: Props<T>) {
  const { summary, isOpen, objects, fieldsOf, lintsOf, add, fresh, onObjects } = props;
  return (
    <details className={styles.more} open={isOpen}>
      <summary>{summary}</summary>
      {objects.map((object, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name changes while it is typed
        <div key={index} className={styles.object}>
          <div className={styles.row}>
            {fieldsOf(object, (keys) =>
              onObjects(changed(objects, index, (one) => ({ ...one, ...keys }))),
            )}
            <button
              type="button"
              className={build.quiet}
              onClick={() => onObjects(without(objects, index))}
            >
              Remove
            </button>
          </div>
          {lintsOf(index)}
        </div>
      ))}
      <button
        type="button"
        className={build.quiet}
        onClick={() => onObjects([...objects, fresh()])}
      >
        {add}
      </button>
    </details>
  );
}
