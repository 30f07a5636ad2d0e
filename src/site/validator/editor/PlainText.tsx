import { type ClipboardEvent, useImperativeHandle, useRef } from "react";
import { type InputProps, LARGEST_TEXT } from "./handle";
import styles from "./Input.module.css";

/** Lines of text above a place that was jumped to. */
const CONTEXT_LINES = 4;

/** The input as a plain text area, for those whom an editor does not serve. */
export function PlainText({ ref, label, text, onChange, onCursor, onLargeText }: InputProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({
    jump(from, to) {
      const element = area.current;
      if (!element) return;
      const line = element.value.slice(0, from).split("\n").length - 1;
      element.focus();
      element.setSelectionRange(from, to);
      element.scrollTop = Math.max(0, line - CONTEXT_LINES) * lineHeight(element);
    },
    focus: () => area.current?.focus(),
  }));
  const takeLarge = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (pasted.length <= LARGEST_TEXT) return;
    event.preventDefault();
    onLargeText(pasted);
  };
  return (
    <textarea
      ref={area}
      className={styles.plain}
      aria-label={label}
      value={text}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      wrap="off"
      onPaste={takeLarge}
      onChange={(event) => onChange(event.target.value)}
      onSelect={(event) => onCursor(event.currentTarget.selectionStart)}
    />
  );
}

function lineHeight(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight) || 20;
}
