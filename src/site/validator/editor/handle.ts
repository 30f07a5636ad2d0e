/** What the editor and the plain text area have in common. */
import type { Ref } from "react";
import type { Mark } from "./marks";

export interface InputHandle {
  /** Selects a place, shows it and, where a pointer is fine, focuses the input. */
  jump(from: number, to: number): void;
  focus(): void;
}

export interface InputProps {
  ref: Ref<InputHandle>;
  label: string;
  text: string;
  marks: readonly Mark[];
  onChange(text: string): void;
  onCursor(offset: number): void;
  /** Called instead of `onChange` for a text that is too large to edit. */
  onLargeText(text: string): void;
}

/** The largest text that is edited, in UTF-16 code units. A larger one is read like a file. */
export const LARGEST_TEXT = 1_000_000;
