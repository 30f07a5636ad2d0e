import type { EditorView } from "@codemirror/view";
import { type RefObject, useEffect, useRef } from "react";
import type { Mark } from "./mark";
import { setMarks, setText } from "./update";

export interface EditorContent {
  label: string;
  text: string;
  marks: readonly Mark[];
  onText(text: string): void;
}

/**
 * An editor whose text and marks are those of the page.
 *
 * @param create Makes it, once for each label. It tells of every text, also of one that it was given.
 * @returns Goes to the element that holds it.
 */
export function useEditor(
  { label, text, marks, onText }: EditorContent,
  create: (place: HTMLElement, text: string, onChange: (text: string) => void) => EditorView,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ text, onText, create });
  latest.current = { text, onText, create };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the label stands in the editor from the beginning
  useEffect(() => {
    if (!place.current) return;
    const editor = latest.current.create(place.current, latest.current.text, (changed) => {
      if (changed !== latest.current.text) latest.current.onText(changed);
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

  return place;
}
