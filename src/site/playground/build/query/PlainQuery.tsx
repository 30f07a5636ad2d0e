import { useRef, useState } from "react";
import styles from "../Build.module.css";
import type { QueryContext } from "./complete";
import { sentencesOf } from "./describe";
import proposals from "./PlainQuery.module.css";
import { useProposals } from "./useProposals";

/** More than these are found sooner by typing. */
const MOST_SHOWN = 12;

interface Props extends QueryContext {
  id: string;
  query: string;
  onQuery(query: string): void;
}

/** The query in a text area. What could stand at the cursor, and what stands there, is said below it. */
export function PlainQuery({ id, query, release, action, onQuery }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState(query.length);
  const known = useProposals(query, cursor, { release, action });
  const { from = 0, to = 0, options = [] } = known?.completions ?? {};
  const insert = (text: string) => {
    const next = query.slice(0, from) + text + query.slice(to);
    const behind = from + text.length;
    onQuery(next);
    setCursor(behind);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(behind, behind);
    });
  };
  return (
    <>
      <textarea
        ref={area}
        id={id}
        className={styles.plain}
        value={query}
        spellCheck={false}
        autoCapitalize="off"
        aria-describedby={`${id}-known`}
        onChange={({ target }) => {
          onQuery(target.value);
          setCursor(target.selectionStart);
        }}
        onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart)}
      />
      <div id={`${id}-known`} className={styles.hint}>
        {known?.description && (
          <p className={proposals.description}>
            <code>{known.description.name}</code> {known.description.type}:{" "}
            {sentencesOf(known.description).join(" ")}
          </p>
        )}
      </div>
      {options.length > 0 && (
        <ul className={proposals.list} aria-label="What can stand at the cursor">
          {options.slice(0, MOST_SHOWN).map(({ text, detail }) => (
            <li key={text}>
              <button type="button" onClick={() => insert(text)}>
                <code>{text}</code> {detail}
              </button>
            </li>
          ))}
          {options.length > MOST_SHOWN && (
            <li className={proposals.more}>
              and {options.length - MOST_SHOWN} more: go on writing
            </li>
          )}
        </ul>
      )}
    </>
  );
}
