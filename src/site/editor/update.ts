/** What an editor is given from outside: a text, and marks in it. */
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import type { LintLevel } from "../../match/lint/lint";
import type { Mark } from "./mark";

const SEVERITIES: Readonly<Record<LintLevel, Diagnostic["severity"]>> = {
  violation: "error",
  warning: "warning",
  info: "info",
};

/** Replaces the text where it differs, so that the cursor stays where it can. */
export function setText(view: EditorView, text: string): void {
  const old = view.state.doc.toString();
  if (old === text) return;
  let from = 0;
  while (from < old.length && old[from] === text[from]) from++;
  let rest = 0;
  const most = Math.min(old.length, text.length) - from;
  while (rest < most && old[old.length - 1 - rest] === text[text.length - 1 - rest]) rest++;
  view.dispatch({
    changes: { from, to: old.length - rest, insert: text.slice(from, text.length - rest) },
  });
}

export function setMarks(view: EditorView, marks: readonly Mark[]): void {
  const { length } = view.state.doc;
  const diagnostics = marks
    .filter(({ from }) => from <= length)
    .map(({ from, to, level, message }): Diagnostic => {
      return {
        from,
        to: Math.min(to, length),
        severity: SEVERITIES[level],
        message: message.replaceAll("`", ""),
      };
    });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}
