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
    <section
      className={clsx(styles.region, tall && styles.tall)}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={clsx(styles.table, className)}>{children}</table>
    </section>
  );
}
