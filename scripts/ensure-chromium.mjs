import { findChromium } from "./find-chromium.mjs";
import { run } from "./run.mjs";

/**
 * The path of a Chromium, which is installed where that takes nobody's consent:
 * as root on a system with apt-get, which is what CI machines are.
 *
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform === "linux" && process.getuid?.() === 0) await installChromium();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error("The browser tests need Chromium or Chrome: install one, or set CHROME_PATH.");
}

/** Fails silently where there is no apt-get: the caller looks for the result, not for the reason. */
async function installChromium() {
  console.log("Installing Chromium …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (/** @type {string[]} */ ...args) =>
    run("apt-get", args, { env }).catch(() => undefined);
  await aptGet("update");
  await aptGet("install", "-y", "--no-install-recommends", "chromium");
}
