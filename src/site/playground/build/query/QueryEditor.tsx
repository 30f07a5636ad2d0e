import { useRef } from "react";
import type { ServerRelease } from "../../../../match/release";
import type { Mark } from "../../../editor/mark";
import { useEditor } from "../../../editor/useEditor";
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
  const { label, query, marks, onQuery } = props;
  const latest = useRef(props);
  latest.current = props;
  const place = useEditor(
    { label, text: query, marks, onText: onQuery },
    (parent, text, onChange) =>
      createQueryEditor(parent, {
        label,
        text,
        context: () => latest.current,
        onChange,
        onFormat: () => latest.current.onFormat(),
      }),
  );
  return <div ref={place} />;
}
