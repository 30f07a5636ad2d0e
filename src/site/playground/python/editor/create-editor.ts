/** The editor of an expression without React. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { pythonLanguage } from "@codemirror/lang-python";
import { indentOnInput, indentUnit } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { EditorView, hoverTooltip, lineNumbers } from "@codemirror/view";
import { baseOf } from "../../../editor/base";
import { descriptionElement } from "../../build/query/describe";
import { queryTheme } from "../../build/query/theme";
import { completionSource } from "./complete";
import { describeAt } from "./describe";
import type { ExpressionContext } from "./names";

export interface PythonEditorOptions {
  label: string;
  text: string;
  context(): ExpressionContext;
  onChange(text: string): void;
}

/** Undo is the page's: it goes over the whole state. */
export function createPythonEditor(parent: HTMLElement, options: PythonEditorOptions): EditorView {
  const { label, text, context, onChange } = options;
  const state = EditorState.create({
    doc: text,
    extensions: [
      pythonLanguage,
      indentUnit.of("    "),
      indentOnInput(),
      lineNumbers(),
      closeBrackets(),
      autocompletion({ override: [completionSource(context)], icons: false }),
      hoverTooltip(async ({ state }, position) => {
        const found = await describeAt(state.doc.toString(), position, context());
        if (!found) return null;
        const { from: pos, to: end, description } = found;
        return { pos, end, above: true, create: () => ({ dom: descriptionElement(description) }) };
      }),
      baseOf(label, [...closeBracketsKeymap, ...completionKeymap]),
      queryTheme,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });
  return new EditorView({ state, parent });
}
