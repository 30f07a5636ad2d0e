import clsx from "clsx";
import { type DragEvent, useRef, useState } from "react";
import styles from "./Drop.module.css";

/**
 * Takes files that are dropped.
 *
 * @param invitation What is said while one is held above.
 * @returns Props of the element that takes them.
 */
export function useFileDrop(invitation: string, onFiles: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  // Entering a child leaves its parent: what counts is whether more was entered than left.
  const depth = useRef(0);
  const enter = (by: number) => {
    depth.current += by;
    setIsOver(depth.current > 0);
  };
  return {
    className: clsx(styles.target, isOver && styles.over),
    "data-drop": invitation,
    onDragEnter: (event: DragEvent) => hasFiles(event) && enter(1),
    onDragLeave: (event: DragEvent) => hasFiles(event) && enter(-1),
    onDragOver(event: DragEvent) {
      if (hasFiles(event)) event.preventDefault();
    },
    onDrop(event: DragEvent) {
      const files = Array.from(event.dataTransfer.files);
      depth.current = 0;
      setIsOver(false);
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    },
  };
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes("Files");
}
