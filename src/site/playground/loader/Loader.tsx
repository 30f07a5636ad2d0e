import { useCallback, useMemo, useRef, useState } from "react";
import { lintConfiguration } from "../../../match/lint/index";
import { useHashContent } from "../../share/useHashContent";
import { useClient } from "../../worker/useClient";
import { createClient } from "../engine/client";
import type { Question } from "../engine/engine";
import { readNote } from "../events/read-note";
import { importRead } from "../home/import";
import type { PlaygroundState } from "../state/model";
import { stateOf } from "../state/read-link";
import type { Change } from "../state/reducer";
import { Playground } from "../view/Playground";
import { useEvents } from "./useEvents";
import { useExplained } from "./useExplained";
import { useStateHistory } from "./useStateHistory";
import { useUnsaved } from "./useUnsaved";
import { useVerdicts } from "./useVerdicts";

/** Owns the state, the worker and the address; what is seen is the view's. */
export default function Loader() {
  const client = useClient(createClient);
  const { history, change, undo, redo } = useStateHistory();
  const { present: state } = history;
  const [problem, setProblem] = useState<string | null>(null);
  // What a link or a file holds, and nothing was done since.
  const [saved, setSaved] = useState<PlaygroundState>(state);

  const openState = useCallback(
    (opened: PlaygroundState) => {
      setProblem(null);
      setSaved(opened);
      change({ type: "open", state: opened });
    },
    [change],
  );
  const openShared = useCallback(
    (shared: { state: PlaygroundState }) => openState(shared.state),
    [openState],
  );
  const forgetLink = useHashContent({
    read: stateOf,
    onContent: openShared,
    onProblem: setProblem,
  });
  const make = useCallback(
    (made: Change) => {
      forgetLink();
      setProblem(null);
      change(made);
    },
    [change, forgetLink],
  );

  const events = useEvents(client, state.sources);
  const question = useQuestion(state);
  const last = history.past.at(-1);
  const earlier = useQuestion(last && last.sources === state.sources ? last : null, state.subject);
  const verdicts = useVerdicts(events.loaded, question, setProblem);
  const before = useVerdicts(events.loaded, earlier, setProblem);
  const { explained, isCurrent } = useExplained(events.loaded, question, state.event, setProblem);
  const lints = useMemo(
    () => lintConfiguration(state.configuration, state.release),
    [state.configuration, state.release],
  );

  const reading = useRef<AbortController | null>(null);
  const take = async (file: Blob, name: string) => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    try {
      const read = await client().read(file, controller.signal);
      const note = readNote(read, name);
      if (read.lines.length > 0)
        make({ type: "add-events", source: { from: "own", name, lines: read.lines.join("\n") } });
      setProblem(note);
    } catch (error) {
      if (!controller.signal.aborted) setProblem(`${name} cannot be read: ${String(error)}`);
    }
  };

  const importWritten = async (text: string) => {
    const { readAsCode } = await import("../../../ascode/index");
    const imported = importRead(text, readAsCode(text), state);
    if ("problem" in imported) return setProblem(imported.problem);
    make({ type: "open", state: imported.state });
    if (imported.remarks.length > 0)
      setProblem(`Imported, but for this: ${imported.remarks.join(" ")}`);
  };
  const takeFile = async (file: File) => {
    if (/\.(?:ya?ml|tf)$/i.test(file.name)) await importWritten(await file.text());
    else await take(file, file.name);
  };

  const isPristine = history.past.length === 0 && history.future.length === 0;
  const isSaved = state.configuration === saved.configuration && state.sources === saved.sources;
  useUnsaved(!isPristine && !isSaved);

  return (
    <Playground
      state={state}
      canUndo={history.past.length > 0}
      canRedo={history.future.length > 0}
      change={make}
      undo={undo}
      redo={redo}
      events={events}
      verdicts={verdicts}
      before={before}
      explained={explained}
      isBusy={events.isLoading || !isCurrent}
      lints={lints}
      problem={problem ?? events.problem}
      onDismiss={() => setProblem(null)}
      onFile={takeFile}
      onImport={importWritten}
      onProblem={setProblem}
      onText={(text) => take(new Blob([text]), "pasted events")}
      onOpen={openState}
      onSaved={() => setSaved(state)}
    />
  );
}

/** What is asked of a state; null where it has no such policy or rule. */
function useQuestion(state: PlaygroundState | null, subject = state?.subject): Question | null {
  const { configuration, release } = state ?? {};
  return useMemo(() => {
    if (!configuration || !release || !subject) return null;
    const list = subject.kind === "policy" ? configuration.policies : (configuration.rules ?? []);
    return list[subject.index] ? { configuration, subject, release } : null;
  }, [configuration, release, subject]);
}
