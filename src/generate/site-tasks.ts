/** The index of tasks and the verdicts of the pages in words, in the shapes of `src/site/data.ts`. */
import type { AkqlSource } from "../catalog/akql.js";
import type { SchemaFiles } from "../catalog/load.js";
import { loadTasks, type TaskAnswer, type TaskGroup } from "../catalog/tasks.js";
import { loadVerdicts, namedEvent, type VerdictSheet } from "../catalog/verdicts.js";
import type {
  SiteTaskAnswer,
  SiteTaskGroup,
  SiteVerdictEvents,
  SiteVerdictSheet,
} from "../site/data.js";
import { jsonFile, type Output } from "./output.js";
import { siteCertainty } from "./site-parts.js";

const FOLDER = "src/generated/site";

/** `tasks.json`, a record of groups by name; one file per sheet of verdicts, and their events; the samples by name. */
export function siteTasks(files: SchemaFiles): Output {
  const akql = files.get("akql.json") as AkqlSource;
  const tasks = loadTasks(files).map((group) => [group.name, siteGroup(group, akql)]);
  const sheets = loadVerdicts(files);
  return new Map([
    [`${FOLDER}/tasks.json`, jsonFile(Object.fromEntries(tasks))],
    [`${FOLDER}/verdict-events.json`, jsonFile(eventsOf(files, sheets))],
    [`${FOLDER}/samples.json`, jsonFile(samplesOf(files))],
    ...sheets.map((sheet): [string, string] => [
      `${FOLDER}/verdicts/${sheet.name}.json`,
      jsonFile(sheet satisfies SiteVerdictSheet),
    ]),
  ]);
}

function siteGroup({ name, title, tasks }: TaskGroup, akql: AkqlSource): SiteTaskGroup {
  return {
    name,
    title,
    tasks: tasks.map(({ answers, ...task }) => ({
      ...task,
      answers: answers.map((answer) => siteAnswer(answer, akql)),
    })),
  };
}

function siteAnswer({ certainty, ...answer }: TaskAnswer, akql: AkqlSource): SiteTaskAnswer {
  return {
    ...answer,
    ...siteCertainty(certainty),
    queryReleases: answer.query && queryRange(answer.query, akql),
  };
}

/** The releases that take a query; not all of them take numbers and booleans in it. */
export function queryRange(query: string, { policyField, kinds }: AkqlSource): string {
  const withoutTexts = query.replace(/"(?:[^"\\]|\\.)*"/g, "");
  if (!/(?<![\w.])(?:-?\d|True\b|False\b)/.test(withoutTexts)) return policyField["x-releases"];
  const scalar = kinds.json.values.find(({ literals }) => literals.includes("boolean"));
  if (!scalar) throw new Error("schemas/akql.json has no release with booleans");
  return scalar["x-releases"];
}

function eventsOf(files: SchemaFiles, sheets: VerdictSheet[]): SiteVerdictEvents {
  const names = new Set(sheets.flatMap(({ verdicts }) => verdicts.map(({ event }) => event)));
  return Object.fromEntries([...names].sort().map((name) => [name, namedEvent(files, name)]));
}

/** Events that no action shows, by the name of their file. */
function samplesOf(files: SchemaFiles): SiteVerdictEvents {
  const samples = [...files].flatMap(([path, event]): [string, unknown][] => {
    const name = /^samples\/(.+)\.json$/.exec(path)?.[1];
    return name === undefined ? [] : [[name, event]];
  });
  return Object.fromEntries(samples);
}
