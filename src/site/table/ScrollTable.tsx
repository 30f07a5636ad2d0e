import clsx from "clsx";
import type { ReactNode } from "react";
import styles from "./ScrollTable.module.css";

interface Props {
  /** Names the table for a screen reader. */
  label: string;
  /** The table's own class, for its widths. */
  className?: string | undefined;
  /** Limits the height, for a long list. */
  tall?: boolean;
  children: ReactNode;
}

/** A table that scrolls in itself where the page is too narrow, and never widens the page. */
export function ScrollTable({ label, className, tall = false, children }: Props) {
  return (
    // A group, not a region: a page has many tables, and each region would be a landmark.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls
    <div
      role="group"
      aria-label={label}
      className={clsx(styles.scroller, tall && styles.tall)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={clsx(styles.table, className)}>{children}</table>
    </div>
  );
}
