import { lazy, Suspense, useEffect, useId, useState } from "react";
import type { ExpressionKind } from "../../../expression/python";
import type { ServerRelease } from "../../../match/release";
import type { Mark } from "../../editor/mark";
import { useInputMode } from "../../editor/useInputMode";
import build from "../build/Build.module.css";

const PythonEditor = lazy(() => import("./editor/PythonEditor"));

interface Props {
  label: string;
  kind: ExpressionKind;
  source: string;
  release: ServerRelease;
  /** Of the event that is shown; null where there is none. */
  action: string | null;
  marks: readonly Mark[];
  onSource(source: string): void;
}

/** An expression: an editor, or a plain text area for those whom an editor does not serve. */
export function CodeField(props: Props) {
  const { label, source, onSource } = props;
  const id = useId();
  const [mode, setMode] = useInputMode();
  // Authentik takes no empty expression, so one that is empty for a moment is nobody else's yet.
  const [text, setText] = useState(source);
  useEffect(() => setText(source), [source]);
  const change = (next: string) => {
    setText(next);
    if (next.trim() !== "") onSource(next);
  };
  return (
    <div className={build.query}>
      <div className={build.queryHead}>
        {mode === "plain" ? <label htmlFor={id}>{label}</label> : <span>{label}</span>}
        <label>
          <input
            type="checkbox"
            checked={mode === "plain"}
            onChange={({ target }) => setMode(target.checked ? "plain" : "editor")}
          />
          Plain text area
        </label>
      </div>
      {mode === "plain" ? (
        <textarea
          id={id}
          className={build.plain}
          rows={10}
          value={text}
          spellCheck={false}
          autoCapitalize="off"
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <div className={build.editor}>
          <Suspense fallback={<p className={build.hint}>The editor is loading …</p>}>
            <PythonEditor {...props} source={text} onSource={change} />
          </Suspense>
        </div>
      )}
      {text.trim() === "" && (
        <p className={build.hint}>
          authentik takes no empty expression: the last one still counts.
        </p>
      )}
    </div>
  );
}
