/** A code block of the docs → the playground with it. */
import { readAsCode } from "../../../ascode/index.js";
import { importRead } from "../../playground/home/import.js";
import type { PolicyDraft } from "../../playground/state/configuration.js";
import { EMPTY } from "../../playground/state/initial.js";
import type { PlaygroundState, Subject } from "../../playground/state/model.js";
import { commandPolicy } from "./command-policy.js";
import { tellingEvents } from "./telling-events.js";

/**
 * @param language `akql` for a query, `sh` for the command `match`; else a set-up in any form.
 * @throws Error where the playground cannot open it.
 */
export function exampleState(
  code: string,
  language: string,
  kind: Subject["kind"],
): PlaygroundState {
  const state = builtOf(code, language);
  const { configuration, release } = state;
  return {
    ...state,
    subject: { kind, index: 0 },
    sources: [{ from: "catalog", names: tellingEvents(configuration.policies, release) }],
  };
}

function builtOf(code: string, language: string): PlaygroundState {
  if (language === "akql") return withPolicy({ name: "query", query: code });
  if (language === "sh") return withPolicy(commandPolicy(code));
  const imported = importRead(code, readAsCode(code));
  if ("problem" in imported)
    throw new Error(`The playground cannot open this:\n${code}\n${imported.problem}`);
  return { ...EMPTY, ...imported.changes };
}

function withPolicy(policy: PolicyDraft): PlaygroundState {
  return { ...EMPTY, configuration: { policies: [policy] } };
}
