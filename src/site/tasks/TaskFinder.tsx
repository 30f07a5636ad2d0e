import { useLocation } from "@docusaurus/router";
import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import { openTarget } from "../anchors/open-target";
import type { SiteTaskGroup } from "../data";
import { tasksWith } from "./filter";
import { TaskList } from "./TaskList";
import styles from "./Tasks.module.css";

interface Props {
  groups: Record<string, SiteTaskGroup>;
  /** The whole index, by group. It gives way to what was found. */
  children: ReactNode;
}

/** A field that narrows the index, which an address with an anchor opens at its task. */
export function TaskFinder({ groups, children }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const tasks = useMemo(() => Object.values(groups).flatMap(({ tasks }) => tasks), [groups]);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === "") return;
    setText("");
    // Once the index is back.
    const frame = requestAnimationFrame(() => openTarget(hash.slice(1)));
    return () => cancelAnimationFrame(frame);
  }, [hash]);
  const found = tasksWith(text, tasks);
  const isSearching = text.trim() !== "";
  return (
    <>
      <div className={styles.finder}>
        <label htmlFor={id}>What happened?</label>
        <input
          id={id}
          type="search"
          value={text}
          placeholder="group, passkey, certificate, login_failed …"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <p role="status">
          {isSearching ? `${found.length} of ${tasks.length} tasks` : `${tasks.length} tasks`}
        </p>
      </div>
      {isSearching ? <TaskList tasks={found} /> : children}
    </>
  );
}
