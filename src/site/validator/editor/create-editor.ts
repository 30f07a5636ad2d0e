/** The code editor without React. */
import { history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { foldGutter, foldKeymap } from "@codemirror/language";
import { lintGutter } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  lineNumbers,
} from "@codemirror/view";
import { baseOf } from "../../editor/base";
import { LARGEST_TEXT } from "./handle";

export interface EditorOptions {
  label: string;
  text: string;
  onChange(text: string): void;
  onCursor(offset: number): void;
  onLargeText(text: string): void;
}

export function createEditor(parent: HTMLElement, options: EditorOptions): EditorView {
  const { label, text, onChange, onCursor, onLargeText } = options;
  const listener = EditorView.updateListener.of((update) => {
    if (update.docChanged) onChange(update.state.doc.toString());
    if (update.docChanged || update.selectionSet) onCursor(update.state.selection.main.head);
  });
  const handlers = EditorView.domEventHandlers({
    paste(event) {
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      if (pasted.length <= LARGEST_TEXT) return false;
      onLargeText(pasted);
      return true;
    },
    // The page takes dropped files, also those that are dropped here.
    drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
  });
  const state = EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      highlightSpecialChars(),
      history(),
      foldGutter(),
      highlightActiveLine(),
      highlightSelectionMatches(),
      search({ top: true }),
      json(),
      lintGutter(),
      baseOf(label, [...historyKeymap, ...searchKeymap, ...foldKeymap]),
      handlers,
      listener,
    ],
  });
  return new EditorView({ state, parent });
}

/** Replaces the text, unless it is the same. Undo brings the old one back. */
export function setText(view: EditorView, text: string): void {
  const { doc } = view.state;
  if (doc.length === text.length && doc.toString() === text) return;
  view.dispatch({ changes: { from: 0, to: doc.length, insert: text }, selection: { anchor: 0 } });
}

export function jump(view: EditorView, from: number, to: number): void {
  const { length } = view.state.doc;
  const anchor = Math.min(from, length);
  view.dispatch({
    selection: { anchor, head: Math.min(to, length) },
    effects: EditorView.scrollIntoView(anchor, { y: "center" }),
  });
}
