import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

export interface RunningSite {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the site as a user does, and waits until it answers.
 * It gets a process group of its own, so that all that `npm start` has started ends with it.
 */
export async function startSite(): Promise<RunningSite> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const npm = spawn("npm", ["start"], {
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
    // Vitest sets BASE_URL for itself; here it would be a setting of the site.
    env: { ...process.env, BASE_URL: undefined, PORT: String(port) },
  });
  const kill = () => endGroup(npm);
  // Also when the tests are interrupted: nobody calls `stop` then.
  process.once("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    kill();
    if (isRunning(npm)) await once(npm, "exit");
  };
  await untilItAnswers(url, npm);
  return { url, stop };
}

/** Asks until the site answers. A first start installs and builds, so there is no time limit but the caller's. */
async function untilItAnswers(url: string, npm: ChildProcess) {
  while (isRunning(npm)) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`npm start ended with exit code ${npm.exitCode}.`);
}

function isRunning({ exitCode, signalCode }: ChildProcess) {
  return exitCode === null && signalCode === null;
}

/** Throws nothing where the group has ended by itself. */
function endGroup({ pid }: ChildProcess) {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGTERM");
  } catch {}
}

async function freePort() {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
