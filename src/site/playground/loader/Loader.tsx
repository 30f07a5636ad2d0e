import { useCallback, useMemo, useRef, useState } from "react";
import { lintConfiguration } from "../../../match/lint/index";
import { useHashContent } from "../../share/useHashContent";
import { useClient } from "../../worker/useClient";
import { createClient } from "../engine/client";
import { readNote } from "../events/read-note";
import type { Offer, ReadImport } from "../home/import";
import { usePython } from "../python/usePython";
import { usePythonEvents } from "../python/usePythonEvents";
import { hasConfiguration } from "../state/initial";
import type { PlaygroundState } from "../state/model";
import { stateOf } from "../state/read-link";
import type { Change } from "../state/reducer";
import { Playground } from "../view/Playground";
import { useCodeLints } from "./useCodeLints";
import { useEvents } from "./useEvents";
import { useExplained } from "./useExplained";
import { useQuestion } from "./useQuestion";
import { useStateHistory } from "./useStateHistory";
import { useUnsaved } from "./useUnsaved";
import { useVerdicts } from "./useVerdicts";

/** Names of files that hold no events. */
const isWrittenName = (name: string) => /\.(?:ya?ml|tf)$/i.test(name);

/** Owns the state, the worker and the address; what is seen is the view's. */
export default function Loader() {
  const client = useClient(createClient);
  const { history, change, undo, redo } = useStateHistory();
  const { present: state } = history;
  const [problem, setProblem] = useState<string | null>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
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

  const python = usePython();
  const events = usePythonEvents(useEvents(client, state.sources), python.status);
  const question = useQuestion(state);
  const last = history.past.at(-1);
  const earlier = useQuestion(last && last.sources === state.sources ? last : null, state.subject);
  const verdicts = useVerdicts(events.loaded, question, setProblem);
  const before = useVerdicts(events.loaded, earlier, setProblem);
  const { explained, isCurrent } = useExplained(events.loaded, question, state.event, setProblem);
  const inCode = useCodeLints(state.configuration, state.release, python.status);
  const lints = useMemo(
    () => [...lintConfiguration(state.configuration, state.release), ...inCode],
    [state.configuration, state.release, inCode],
  );

  const reading = useRef<AbortController | null>(null);
  /** @returns What there is to say of it. */
  const takeEvents = async (file: Blob, name: string, signal: AbortSignal) => {
    const read = await client().read(file, signal);
    if (read.lines.length > 0)
      make({ type: "add-events", source: { from: "own", name, lines: read.lines.join("\n") } });
    return readNote(read, name);
  };
  const takeImported = ({ changes, original, remarks }: ReadImport) => {
    setOffer(null);
    make({ type: "import", changes, original });
    if (remarks.length > 0) setProblem(`Imported, but for this: ${remarks.join(" ")}`);
  };
  const importWritten = async (text: string) => {
    try {
      const imported = await client().import(text);
      if ("problem" in imported) setProblem(imported.problem);
      else takeImported(imported);
    } catch (error) {
      setProblem(`This cannot be imported: ${String(error)}`);
    }
  };
  const offerWritten = async (text: string, name: string) => {
    const imported = await client().import(text);
    if ("problem" in imported) return `${name}: ${imported.problem}`;
    if (hasConfiguration(state)) setOffer({ name, imported });
    else takeImported(imported);
    return null;
  };
  /** Events, or a configuration, whichever it holds. */
  const takeOne = async (file: Blob, name: string, signal: AbortSignal) => {
    try {
      const written = isWrittenName(name)
        ? await file.text()
        : await client().recognise(file, signal);
      signal.throwIfAborted();
      return await (written === null
        ? takeEvents(file, name, signal)
        : offerWritten(written, name));
    } catch (error) {
      return signal.aborted ? null : `${name} cannot be read: ${String(error)}`;
    }
  };
  const take = async (files: readonly { blob: Blob; name: string }[]) => {
    reading.current?.abort();
    reading.current = new AbortController();
    const { signal } = reading.current;
    const notes: string[] = [];
    for (const { blob, name } of files) {
      const note = await takeOne(blob, name, signal);
      if (note !== null) notes.push(note);
    }
    if (notes.length > 0) setProblem(notes.join(" "));
  };

  const isPristine = history.past.length === 0 && history.future.length === 0;
  const isSaved =
    state.configuration === saved.configuration &&
    state.sources === saved.sources &&
    state.trial === saved.trial;
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
      python={python}
      problem={problem ?? events.problem}
      onDismiss={() => setProblem(null)}
      onFiles={(files) => take(files.map((file) => ({ blob: file, name: file.name })))}
      onImport={importWritten}
      onProblem={setProblem}
      onText={(text) => take([{ blob: new Blob([text]), name: "pasted text" }])}
      offer={offer}
      onTakeOffer={() => offer && takeImported(offer.imported)}
      onLeaveOffer={() => setOffer(null)}
      onOpen={openState}
      onSaved={() => setSaved(state)}
    />
  );
}
