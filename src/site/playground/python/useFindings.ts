import { useEffect, useState } from "react";
import type { CheckRequest, ExpressionFinding } from "../../../expression/python";
import type { PythonStatus } from "./usePython";

/** Somebody who types is not done yet, in milliseconds. */
const PAUSE = 300;
const NONE: readonly ExpressionFinding[] = [];

/** What the lints say of an expression, once Python is there. */
export function useFindings(
  status: PythonStatus,
  { kind, source, release }: CheckRequest,
): readonly ExpressionFinding[] {
  const [found, setFound] = useState<{ source: string; findings: readonly ExpressionFinding[] }>({
    source,
    findings: NONE,
  });
  const python = status.is === "ready" ? status.python : null;
  useEffect(() => {
    if (!python) return;
    let isLatest = true;
    const timer = setTimeout(() => {
      python.check({ kind, source, release }).then(
        (findings) => isLatest && setFound({ source, findings }),
        // What is wrong with the expression itself, its run says.
        () => isLatest && setFound({ source, findings: NONE }),
      );
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [python, kind, source, release]);
  return found.source === source ? found.findings : NONE;
}
