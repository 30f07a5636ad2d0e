import { useMemo } from "react";
import type { EventsStatus } from "../loader/useEvents";
import type { PythonStatus } from "./usePython";
import { withPython } from "./with-python";

/** The events with an engine that also runs Python, once it is there. */
export function usePythonEvents(events: EventsStatus, status: PythonStatus): EventsStatus {
  const { loaded } = events;
  const python = status.is === "ready" ? status.python : null;
  const able = useMemo(
    () =>
      loaded && python
        ? { ...loaded, engine: withPython(loaded.engine, loaded.lines, python) }
        : loaded,
    [loaded, python],
  );
  return { ...events, loaded: able };
}
