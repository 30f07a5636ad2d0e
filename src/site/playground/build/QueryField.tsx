import { lazy, Suspense, useId, useMemo } from "react";
import { formatQuery, parseQuery } from "../../../match/akql/index";
import type { LintFinding } from "../../../match/lint/lint";
import type { ServerRelease } from "../../../match/release";
import { useInputMode } from "../../editor/useInputMode";
import styles from "./Build.module.css";
import { queryMarks } from "./query/marks";
import { PlainQuery } from "./query/PlainQuery";

const QueryEditor = lazy(() => import("./query/QueryEditor"));

interface Props {
  release: ServerRelease;
  /** Of the form beside it. */
  action: string | null;
  query: string;
  /** Those about the query. */
  lints: readonly LintFinding[];
  onQuery(query: string): void;
}

/** The query of a matcher: an editor, or a plain text area for those whom an editor does not serve. */
export function QueryField({ release, action, query, lints, onQuery }: Props) {
  const id = useId();
  const [mode, setMode] = useInputMode();
  const marks = useMemo(() => queryMarks(query, lints), [query, lints]);
  const formatted = useMemo(() => {
    const parsed = parseQuery(query);
    return "query" in parsed ? formatQuery(parsed.query) : null;
  }, [query]);
  const format = () => formatted !== null && onQuery(formatted);
  return (
    <div className={styles.query}>
      <div className={styles.queryHead}>
        {mode === "plain" ? <label htmlFor={id}>Query</label> : <span>Query</span>}
        <label>
          <input
            type="checkbox"
            checked={mode === "plain"}
            onChange={({ target }) => setMode(target.checked ? "plain" : "editor")}
          />
          Plain text area
        </label>
        <button
          type="button"
          className={styles.quiet}
          disabled={formatted === null || formatted === query}
          onClick={format}
        >
          Format
        </button>
      </div>
      {mode === "plain" ? (
        <PlainQuery id={id} query={query} release={release} action={action} onQuery={onQuery} />
      ) : (
        <div className={styles.editor}>
          <Suspense fallback={<p className={styles.hint}>The editor is loading …</p>}>
            <QueryEditor
              label="Query"
              query={query}
              marks={marks}
              release={release}
              action={action}
              onQuery={onQuery}
              onFormat={format}
            />
          </Suspense>
        </div>
      )}
    </div>
  );
}
