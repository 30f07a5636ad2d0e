/** The editor of a query without React. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, placeholder } from "@codemirror/view";
import type { LintLevel } from "../../../../match/lint/lint";
import { siteTheme } from "../../../editor/theme";
import { completionSource, type QueryContext } from "./complete";
import { describeName, descriptionElement, nameAt } from "./describe";
import { akql } from "./language";
import type { QueryMark } from "./marks";
import { queryTheme } from "./theme";

export interface QueryEditorOptions {
  label: string;
  text: string;
  context(): QueryContext;
  onChange(text: string): void;
  onFormat(): void;
}

const SEVERITIES: Readonly<Record<LintLevel, Diagnostic["severity"]>> = {
  violation: "error",
  warning: "warning",
  info: "info",
};

/** Tab leaves the editor. Undo is the page's: it goes over the whole state. */
export function createQueryEditor(parent: HTMLElement, options: QueryEditorOptions): EditorView {
  const { label, text, context, onChange, onFormat } = options;
  const format = () => {
    onFormat();
    return true;
  };
  const state = EditorState.create({
    doc: text,
    extensions: [
      akql,
      bracketMatching(),
      closeBrackets(),
      autocompletion({ override: [completionSource(context)], icons: false }),
      hoverTooltip((view, position) => describeAt(view, position, context())),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
      placeholder('context.geo.country != "DE"'),
      keymap.of([
        { key: "Alt-Shift-f", run: format },
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...lintKeymap,
        ...defaultKeymap,
      ]),
      siteTheme,
      queryTheme,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });
  return new EditorView({ state, parent });
}

async function describeAt(view: EditorView, position: number, context: QueryContext) {
  const text = view.state.doc.toString();
  const found = nameAt(text, position);
  const description = found && (await describeName(found.name, text, context));
  if (!description) return null;
  return {
    pos: found.from,
    end: found.from + found.name.length,
    above: true,
    create: () => ({ dom: descriptionElement(description) }),
  };
}

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

export function setMarks(view: EditorView, marks: readonly QueryMark[]): void {
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
