/** The editor of a query without React. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { EditorView, hoverTooltip, placeholder } from "@codemirror/view";
import { baseOf } from "../../../editor/base";
import { completionSource, type QueryContext } from "./complete";
import { describeName, descriptionElement, nameAt } from "./describe";
import { akql } from "./language";
import { queryTheme } from "./theme";

export interface QueryEditorOptions {
  label: string;
  text: string;
  context(): QueryContext;
  onChange(text: string): void;
  onFormat(): void;
}

/** Undo is the page's: it goes over the whole state. */
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
      closeBrackets(),
      autocompletion({ override: [completionSource(context)], icons: false }),
      hoverTooltip((view, position) => describeAt(view, position, context())),
      placeholder('context.geo.country != "DE"'),
      baseOf(label, [
        { key: "Alt-Shift-f", run: format },
        ...closeBracketsKeymap,
        ...completionKeymap,
      ]),
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
