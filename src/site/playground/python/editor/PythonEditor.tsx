import { useRef } from "react";
import type { ExpressionKind } from "../../../../expression/python";
import type { ServerRelease } from "../../../../match/release";
import type { Mark } from "../../../editor/mark";
import { useEditor } from "../../../editor/useEditor";
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
  const { label, source, marks, onSource } = props;
  const latest = useRef(props);
  latest.current = props;
  const place = useEditor(
    { label, text: source, marks, onText: onSource },
    (parent, text, onChange) =>
      createPythonEditor(parent, { label, text, context: () => latest.current, onChange }),
  );
  return <div ref={place} />;
}
