/** Every generator, one after the other. */
import { loadFacts } from "../catalog/facts.js";
import { loadCatalog, type SchemaFiles } from "../catalog/load.js";
import { akql } from "./akql.js";
import { asCode } from "./as-code.js";
import { asCodeSheets } from "./as-code-sheets.js";
import { configurationFacts } from "./configuration.js";
import { publishedExamples } from "./examples.js";
import { expression } from "./expression.js";
import { facts } from "./facts.js";
import { fieldIndex } from "./field-index.js";
import { findingPages } from "./finding-pages.js";
import { lintFacts } from "./lint-facts.js";
import { lintPages } from "./lint-pages.js";
import { mockData } from "./mock-data.js";
import type { Output } from "./output.js";
import { portableTypes } from "./portable-types.js";
import { publishedSchemas } from "./published.js";
import { releaseRanges } from "./release-ranges.js";
import { siteColours } from "./site-colours.js";
import { siteCookbook } from "./site-cookbook.js";
import { siteData } from "./site-data.js";
import { siteFacts } from "./site-facts.js";
import { siteTasks } from "./site-tasks.js";
import { told } from "./told.js";
import { transportFacts } from "./transport-facts.js";
import { types } from "./types.js";
import { validators } from "./validators.js";

export interface GenerateOptions {
  /** Base of published URLs, with a slash at the end. */
  siteUrl: string;
  /** Version of the package. */
  version: string;
}

/** Files by path relative to the repository. The same input gives the same bytes. */
export async function generateAll(files: SchemaFiles, options: GenerateOptions): Promise<Output> {
  const catalog = loadCatalog(files);
  const sheets = loadFacts(files);
  const output: Output = new Map();
  const parts = [
    facts(catalog, options.siteUrl),
    configurationFacts(catalog),
    akql(catalog),
    expression(catalog),
    asCode(catalog),
    releaseRanges(catalog, sheets),
    validators(catalog),
    await types(catalog),
    await portableTypes(catalog, options.siteUrl),
    publishedSchemas(catalog, options.siteUrl),
    publishedExamples(catalog),
    fieldIndex(catalog),
    findingPages(catalog),
    lintFacts(catalog),
    lintPages(),
    told(catalog),
    mockData(catalog),
    siteData(catalog),
    siteColours(catalog),
    siteFacts([...sheets, ...asCodeSheets(catalog)]),
    transportFacts(sheets),
    siteTasks(files),
    siteCookbook(files),
  ];
  for (const part of parts) for (const [path, text] of part) output.set(path, text);
  return output;
}
