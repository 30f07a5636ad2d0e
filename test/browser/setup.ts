import type { TestProject } from "vitest/node";
import { ensureChromium } from "../../scripts/ensure-chromium.mjs";
import { startSite } from "./site.js";

declare module "vitest" {
  interface ProvidedContext {
    chromium: string;
    siteUrl: string;
  }
}

/** One browser program and one running site for all files of browser tests. */
export default async function setup(project: TestProject) {
  project.provide("chromium", await ensureChromium());
  const site = await startSite();
  project.provide("siteUrl", site.url);
  return site.stop;
}
