import type { EditorView } from "@codemirror/view";
import { useEffect, useImperativeHandle, useRef } from "react";
import { setMarks } from "../../editor/update";
import { createEditor, jump, setText } from "./create-editor";
import type { InputProps } from "./handle";
import styles from "./Input.module.css";

/** The input as a code editor. It is loaded apart from the page. */
export default function CodeEditor({ ref, label, text, marks, ...listeners }: InputProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ text, ...listeners });
  latest.current = { text, ...listeners };

  useEffect(() => {
    if (!place.current) return;
    const editor = createEditor(place.current, {
      label,
      text: latest.current.text,
      onChange: (changed) => latest.current.onChange(changed),
      onCursor: (offset) => latest.current.onCursor(offset),
      onLargeText: (large) => latest.current.onLargeText(large),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label]);

  useEffect(() => {
    if (view.current) setText(view.current, text);
  }, [text]);

  useEffect(() => {
    if (view.current) setMarks(view.current, marks);
  }, [marks]);

  useImperativeHandle(ref, () => ({
    jump(from, to) {
      if (!view.current) return;
      jump(view.current, from, to);
      view.current.focus();
    },
    focus: () => view.current?.focus(),
  }));

  return <div ref={place} className={styles.code} />;
}
