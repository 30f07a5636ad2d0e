import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { KEY_FILE, SECTION_FILE } from "../../search/records.js";

const SOURCE = new URL("../../offline/service-worker.js", import.meta.url);

/** Data for programs, and what few readers load: kept when somebody opens it. */
const NOT_KEPT = new Set([
  "schemas",
  "python",
  "examples",
  "sitemap.xml",
  "llms.txt",
  "llms-full.txt",
  "404.html",
]);

/** Kept when somebody uses it: a visit costs no more than a long article with pictures. */
const TOO_LARGE = 1_500_000;

/** The text of the service worker of a site that was built into a folder. */
export function serviceWorker(outDir: string, baseUrl: string): string {
  const files = filesIn(outDir);
  const site = {
    base: baseUrl,
    version: versionOf(outDir, files),
    shell: files.filter(isShell).map((file) => baseUrl + pagePath(file)),
    files: files.map((file) => baseUrl + pagePath(file)),
  };
  return `self.SITE = ${JSON.stringify(site)};\n\n${readFileSync(SOURCE, "utf8")}`;
}

function filesIn(outDir: string): string[] {
  return readdirSync(outDir, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !NOT_KEPT.has(file.split("/")[0] ?? "") && !file.startsWith("."))
    .filter((file) => {
      const stats = statSync(join(outDir, file));
      return stats.isFile() && stats.size < TOO_LARGE;
    })
    .sort();
}

function versionOf(outDir: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(outDir, file)));
  return hash.digest("hex").slice(0, 16);
}

/** What every page loads, the home page, and what the search reads. */
function isShell(file: string): boolean {
  return (
    /^assets\/(?:js\/(?:main|runtime)|css\/styles)[.~]/.test(file) ||
    ["index.html", "img/logo.svg", KEY_FILE, SECTION_FILE].includes(file)
  );
}

/** A page by its address: `docs/events/` for `docs/events/index.html`. */
function pagePath(file: string): string {
  return file.replace(/(^|\/)index\.html$/, "$1");
}
