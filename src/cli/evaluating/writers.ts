/** What an expression gave for events, in one form of output each. */
import type { ExpressionResult, LogLine, ServerCall } from "../../expression/result.js";
import type { EventItem } from "../../validate/input/item.js";
import type { Paint } from "../colour.js";
import { inputName } from "../input.js";
import { JsonResults } from "../json-results.js";
import { verdictMark } from "../matching/pretty-result.js";
import { visible } from "../visible-text.js";
import { count } from "../words.js";
import { wrap } from "../wrap.js";

export const EVALUATE_FORMATS = ["pretty", "json", "ndjson"] as const;
export type EvaluateFormat = (typeof EVALUATE_FORMATS)[number];

export interface Evaluated {
  result: ExpressionResult;
  item: EventItem;
  /** Null for standard input. */
  file: string | null;
}

export interface EvaluateTotals {
  events: number;
  /** Of a policy; those of a mapping that gave a result. */
  passing: number;
  /** Exceptions, as on a server. */
  raised: number;
  /** Without a fixture, or ended. */
  undecided: number;
}

interface Look {
  paint: Paint;
  width: number;
  /** What is said of an event for which all went well: `passing`. */
  success: string;
}

/** All functions return text for standard output. */
export interface EvaluateWriter {
  begin(): string;
  evaluated(evaluated: Evaluated): string;
  end(totals: EvaluateTotals): string;
}

export function evaluateWriter(format: EvaluateFormat, look: Look): EvaluateWriter {
  if (format === "json") return jsonWriter();
  return format === "ndjson" ? ndjsonWriter() : prettyWriter(look);
}

function jsonWriter(): EvaluateWriter {
  const json = new JsonResults();
  return {
    begin: () => json.begin,
    evaluated: ({ result }) => json.add(result),
    end: (totals) => json.end(totals),
  };
}

function ndjsonWriter(): EvaluateWriter {
  return {
    begin: () => "",
    evaluated: ({ result }) => `${JSON.stringify(result)}\n`,
    end: () => "",
  };
}

function prettyWriter({ paint, width, success }: Look): EvaluateWriter {
  return {
    begin: () => "",
    evaluated: ({ result, item, file }) => {
      const { action } = item.value as { action?: unknown };
      const place = `${visible(inputName(file))}:${item.start.line}:${item.start.column}`;
      const [mark, style] = markOf(result);
      const lines = [
        `${paint(style, mark)} ${paint("bold", visible(typeof action === "string" ? action : "no action"))}  ${paint("dim", place)}`,
        ...resultLines(result).map((line) => wrap(line, width, "    ")),
        ...errorLines(result),
      ];
      return `${lines.join("\n")}\n`;
    },
    end: ({ events, passing, raised, undecided }) => {
      const rest = [
        ...(raised > 0 ? [`${raised} raised`] : []),
        ...(undecided > 0 ? [`${undecided} not decided here`] : []),
      ];
      return `\n${[`${count(events, "event")}`, `${passing} ${success}`, ...rest].join(", ")}\n`;
    },
  };
}

function markOf({ passing, error }: ExpressionResult): ReturnType<typeof verdictMark> {
  if (error?.kind === "raised") return ["!", "red", "raises"];
  return verdictMark(error ? null : (passing ?? true));
}

/** What came of it, without errors. */
function resultLines(result: ExpressionResult): string[] {
  const { messages, logs, printed, calls, error } = result;
  return [
    ...(error ? [] : [`${JSON.stringify(result.result)}  (${result.resultType})`]),
    ...messages.map((message) => `message: ${message}`),
    ...logs.map(logWords),
    ...(printed === "" ? [] : [`printed: ${printed.trimEnd()}`]),
    ...calls.map(callWords),
  ].map(visible);
}

function logWords({ level, event, fields }: LogLine): string {
  const values = Object.entries(fields).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  return `log ${level}: ${event}${values.join("")}`;
}

function callWords({ function: name, arguments: given, answer, line }: ServerCall): string {
  const where = line === null ? "" : `line ${line}: `;
  if (name === "ak_create_event")
    return `${where}${name}(${given}) stores ${JSON.stringify(answer)}. The loop guard does not see it, as it names no policy.`;
  return `${where}${name}(${given}) → ${JSON.stringify(answer)}`;
}

function errorLines({ error }: ExpressionResult): string[] {
  if (!error) return [];
  const text = error.kind === "raised" ? error.traceback : placed(error);
  return text.split("\n").map((line) => `    ${visible(line)}`);
}

function placed({ message, line }: { message: string; line: number | null }): string {
  return line === null ? message : `Line ${line}: ${message}`;
}
