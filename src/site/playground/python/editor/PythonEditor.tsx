import type { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { ExpressionKind } from "../../../../expression/python";
import type { ServerRelease } from "../../../../match/release";
import type { Mark } from "../../../editor/mark";
import { setMarks, setText } from "../../../editor/update";
import { createPythonEditor } from "./create-editor";

export interface PythonEditorProps {
  label: string;
  kind: ExpressionKind;
  source: string;
  release: ServerRelease;
  action: string | null;
  marks: readonly Mark[];
  onSource(source: string): void;
}

/** An expression as a code editor. It is loaded apart from the page. */
export default function PythonEditor(props: PythonEditorProps) {
  const { label, source, marks } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!place.current) return;
    const editor = createPythonEditor(place.current, {
      label,
      text: latest.current.source,
      context: () => latest.current,
      onChange(text) {
        // The editor also tells of a text that it was given.
        if (text !== latest.current.source) latest.current.onSource(text);
      },
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label]);

  useEffect(() => {
    if (view.current) setText(view.current, source);
  }, [source]);

  useEffect(() => {
    if (view.current) setMarks(view.current, marks);
  }, [marks]);

  return <div ref={place} />;
}
