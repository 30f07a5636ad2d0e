import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Measure {
  seconds: number;
  /** Highest resident memory of the process itself, in MB; null where the system does not tell. */
  megabytes: number | null;
  code: number | null;
}

/** Runs a command to its end. What it prints is thrown away. */
export function measure(command: string, args: string[], cwd?: string): Promise<Measure> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: "ignore" });
    let megabytes: number | null = null;
    const watch = setInterval(() => {
      megabytes = peakMemory(child.pid) ?? megabytes;
    }, 20);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - start) / 1000, megabytes, code });
    });
  });
}

/** Linux keeps the highest value itself, so that looking now and then is enough. */
function peakMemory(pid: number | undefined): number | null {
  try {
    const match = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return match ? Number(match[1]) / 1024 : null;
  } catch {
    return null;
  }
}
