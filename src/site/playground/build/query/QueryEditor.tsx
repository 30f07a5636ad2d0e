import type { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { ServerRelease } from "../../../../match/release";
import type { Mark } from "../../../editor/mark";
import { setMarks, setText } from "../../../editor/update";
import { createQueryEditor } from "./create-editor";

export interface QueryEditorProps {
  label: string;
  query: string;
  marks: readonly Mark[];
  release: ServerRelease;
  action: string | null;
  onQuery(query: string): void;
  onFormat(): void;
}

/** The query as a code editor. It is loaded apart from the page. */
export default function QueryEditor(props: QueryEditorProps) {
  const { label, query, marks } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!place.current) return;
    const editor = createQueryEditor(place.current, {
      label,
      text: latest.current.query,
      context: () => latest.current,
      onChange(text) {
        // The editor also tells of a text that it was given.
        if (text !== latest.current.query) latest.current.onQuery(text);
      },
      onFormat: () => latest.current.onFormat(),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label]);

  useEffect(() => {
    if (view.current) setText(view.current, query);
  }, [query]);

  useEffect(() => {
    if (view.current) setMarks(view.current, marks);
  }, [marks]);

  return <div ref={place} />;
}
