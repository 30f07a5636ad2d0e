/** Marks below the text of an editor, each with a message. */
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";

export interface TextMark {
  /** Offsets in the text. */
  from: number;
  to: number;
  level: "violation" | "warning" | "info";
  message: string;
}

const SEVERITIES: Readonly<Record<TextMark["level"], Diagnostic["severity"]>> = {
  violation: "error",
  warning: "warning",
  info: "info",
};

/** Shows these and no others. Those of another text, which lie behind the end, are left out. */
export function setMarks(view: EditorView, marks: readonly TextMark[]): void {
  const { length } = view.state.doc;
  const diagnostics = marks
    .filter(({ from }) => from <= length)
    .map(({ from, to, level, message }): Diagnostic => {
      return { from, to: Math.min(to, length), severity: SEVERITIES[level], message };
    });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}
