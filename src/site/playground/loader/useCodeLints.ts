import { useEffect, useState } from "react";
import { lintExpressions } from "../../../expression/lint/index";
import { readConfiguration } from "../../../match/config/read";
import type { LintFinding } from "../../../match/lint/lint";
import type { ServerRelease } from "../../../match/release";
import type { PythonStatus } from "../python/usePython";
import type { PlaygroundConfiguration } from "../state/configuration";

/** Somebody who types is not done yet, in milliseconds. */
const PAUSE = 300;
const NONE: readonly LintFinding[] = [];

/** What the lints say of the expressions of a configuration, once Python is there. */
export function useCodeLints(
  configuration: PlaygroundConfiguration,
  release: ServerRelease,
  status: PythonStatus,
): readonly LintFinding[] {
  const [lints, setLints] = useState(NONE);
  const python = status.is === "ready" ? status.python : null;
  useEffect(() => {
    if (!python) return;
    let isLatest = true;
    const timer = setTimeout(() => {
      const read = readConfiguration(configuration).configuration;
      lintExpressions(read, python, release).then(
        (found) => isLatest && setLints(found.map((lint) => withLine(lint, configuration))),
        // What breaks Python in a lint, its run says.
        () => isLatest && setLints(NONE),
      );
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [configuration, release, python]);
  return lints;
}

/** A list has no place to show where in the code something is. */
function withLine(lint: LintFinding, configuration: PlaygroundConfiguration): LintFinding {
  const [, list, index] = lint.path.split("/");
  if (lint.offset === null || (list !== "policies" && list !== "mappings")) return lint;
  const source = configuration[list]?.[Number(index)]?.expression ?? "";
  const line = source.slice(0, lint.offset).split("\n").length;
  return { ...lint, message: `Line ${line}: ${lint.message}` };
}
