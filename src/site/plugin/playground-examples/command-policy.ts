/** The policy that a line of the command `match` asks for. */
import type { PolicyDraft, PolicyField } from "../../playground/state/configuration.js";

const OPTIONS: Readonly<Record<string, PolicyField>> = {
  "--action": "action",
  "--app": "app",
  "--model": "model",
  "--client-ip": "client_ip",
  "--query": "query",
};

/** Words of a shell: in quotes, or up to a blank. */
const WORD = /'([^']*)'|"([^"]*)"|(\S+)/g;

/** @throws Error where the line has none of these options. */
export function commandPolicy(line: string): PolicyDraft {
  const words = [...line.matchAll(WORD)].map(
    ([, single, double, bare]) => single ?? double ?? bare,
  );
  const policy: PolicyDraft = { name: "match" };
  for (const [index, word = ""] of words.entries()) {
    const field = OPTIONS[word];
    const value = words[index + 1];
    if (field && value !== undefined) policy[field] = value;
  }
  if (Object.keys(policy).length === 1) throw new Error(`This line names no matcher: ${line}`);
  return policy;
}
