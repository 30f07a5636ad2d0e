import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { useInputMode } from "../editor/useInputMode";
import { isGzip } from "../files/plain-bytes";
import { useFileDrop } from "../files/useFileDrop";
import { useRelease } from "../releases/useRelease";
import { useHashContent } from "../share/useHashContent";
import { useClient } from "../worker/useClient";
import { type InputHandle, LARGEST_TEXT } from "./editor/handle";
import { normalised } from "./editor/line-breaks";
import { findingAt, marksOf } from "./editor/marks";
import { PlainText } from "./editor/PlainText";
import { FileResult } from "./file/FileResult";
import { useFileScan } from "./file/useFileScan";
import { TextResult } from "./findings/TextResult";
import { InputBar } from "./InputBar";
import { useTextReport } from "./report/useTextReport";
import { textOf } from "./share/link";
import { Toolbar } from "./Toolbar";
import styles from "./Workbench.module.css";
import { createClient } from "./worker/client";

const CodeEditor = lazy(() => import("./editor/CodeEditor"));

const LABEL = "Events or log lines";
const NO_MARKS = [] as const;

/** Input on one side, what the validator says about it on the other. */
export default function Workbench() {
  const client = useClient(createClient);
  const [release, setRelease] = useRelease();
  const [mode, setMode] = useInputMode();
  const [text, setText] = useState("");
  const [cursor, setCursor] = useState(0);
  const [active, setActive] = useState<number | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const input = useRef<InputHandle>(null);
  const editor = useRef<HTMLDivElement>(null);

  const { checked, problem } = useTextReport(client, text, release);
  const scan = useFileScan(client, file, release);
  const marks = useMemo(
    () => (checked ? marksOf(checked.text, checked.report.findings) : NO_MARKS),
    [checked],
  );

  const showText = useCallback((next: string) => {
    setFile(null);
    setNotice(null);
    setActive(null);
    setCursor(0);
    setText(normalised(next));
  }, []);
  const showShared = useCallback(({ text }: { text: string }) => showText(text), [showText]);
  const forgetLink = useHashContent({ read: textOf, onContent: showShared, onProblem: setNotice });
  const replaceText = (next: string) => {
    forgetLink();
    showText(next);
  };
  const openFile = async (opened: File) => {
    setNotice(null);
    if (opened.size <= LARGEST_TEXT && !(await isGzip(opened))) replaceText(await opened.text());
    else setFile(opened);
  };
  const openLargeText = (large: string) => setFile(new File([large], "pasted text"));
  const drop = useFileDrop("Drop the file to read it here", ([file]) => file && openFile(file));

  const edit = (next: string) => {
    // The editor also tells of a text that it was given.
    if (next !== text) forgetLink();
    setText(next);
  };
  const moveCursor = (offset: number) => {
    setCursor(offset);
    const stays = marks.some(
      ({ finding, from, to }) => finding === active && from <= offset && offset <= to,
    );
    if (!stays && checked) setActive(findingAt(marks, offset, checked.text));
  };
  const showInText = useCallback(
    (finding: number) => {
      const mark = marks.find((candidate) => candidate.finding === finding);
      editor.current?.scrollIntoView({ block: "nearest" });
      if (mark) input.current?.jump(mark.from, mark.to);
    },
    [marks],
  );
  const choose = useCallback(
    (finding: number) => {
      setActive(finding);
      if (!isStacked()) showInText(finding);
    },
    [showInText],
  );

  const Input = mode === "plain" ? PlainText : CodeEditor;
  return (
    <div {...drop}>
      <Toolbar release={release} onRelease={setRelease} onExample={replaceText} onFile={openFile} />
      {notice && (
        <p className={styles.notice} role="alert">
          {notice}
        </p>
      )}
      {file && scan ? (
        <FileResult file={file} check={scan} onClose={() => setFile(null)} />
      ) : (
        <div className={styles.panes}>
          <section className={styles.input} aria-label="Input">
            <div ref={editor} className={styles.editor}>
              <Suspense fallback={<p className={styles.loading}>The editor is loading …</p>}>
                <Input
                  ref={input}
                  label={LABEL}
                  text={text}
                  marks={marks}
                  onChange={edit}
                  onCursor={moveCursor}
                  onLargeText={openLargeText}
                />
              </Suspense>
            </div>
            <InputBar text={text} mode={mode} onMode={setMode} onClear={() => replaceText("")} />
          </section>
          <TextResult
            checked={checked}
            problem={problem}
            isEmpty={text.trim() === ""}
            cursor={cursor}
            active={active}
            onFinding={choose}
            onShowInText={showInText}
            onSample={replaceText}
          />
        </div>
      )}
    </div>
  );
}

/** Whether the result stands below the input. A press on a finding then explains it, and does not lead away from it. */
function isStacked(): boolean {
  return matchMedia("(max-width: 996px)").matches;
}
