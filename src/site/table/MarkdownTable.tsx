import type { ReactNode } from "react";
import { ScrollTable } from "./ScrollTable";

/** A table written in Markdown, which looks and scrolls like those made from the catalog. */
export function MarkdownTable({ children }: { children?: ReactNode }) {
  return <ScrollTable label="Table">{children}</ScrollTable>;
}
