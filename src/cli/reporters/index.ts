/** The forms of output for findings, by name. */
import { githubReporter } from "./github.js";
import { jsonReporter } from "./json.js";
import { junitReporter } from "./junit.js";
import { ndjsonReporter } from "./ndjson.js";
import { prettyReporter } from "./pretty.js";
import type { ReporterFactory } from "./reporter.js";
import { sarifReporter } from "./sarif.js";

export const FORMATS = ["pretty", "json", "ndjson", "github", "junit", "sarif"] as const;
export type Format = (typeof FORMATS)[number];

export const REPORTERS: Readonly<Record<Format, ReporterFactory>> = {
  pretty: prettyReporter,
  json: jsonReporter,
  ndjson: ndjsonReporter,
  github: githubReporter,
  junit: junitReporter,
  sarif: sarifReporter,
};
