/** Requests as JSON lines, and as a shell script that sends them with curl. */
import { FORM_NAMES } from "../../generated/as-code.js";
import { REFERENCE_LISTS } from "../kinds.js";
import type { Plan } from "../plan.js";
import {
  type CreateRequest,
  type LookUp,
  REFERENCE,
  type Requests,
  requestsOf,
} from "./requests.js";

/** One request per line. `${id}` in a body stands for the `pk` of the answer to the request of that id. */
export function writeApiLines(plan: Plan): string {
  const { lookUps, creations } = requestsOf(plan);
  const asked = lookUps.map((lookUp) => ({
    id: lookUp.id,
    method: "GET",
    path: `${lookUp.path}?${parameter(lookUp)}=${encodeURIComponent(lookUp.value)}`,
  }));
  return [...asked, ...creations].map((request) => `${JSON.stringify(request)}\n`).join("");
}

/** A script for any POSIX shell with curl and jq. */
export function writeApiScript(plan: Plan): string {
  const requests = requestsOf(plan);
  return `#!/bin/sh
# Creates a notification set-up on an authentik ${plan.release} server, object by object.
# Needs curl and jq. Set AUTHENTIK_URL (as in https://authentik.example.com) and AUTHENTIK_TOKEN.
set -eu
: "\${AUTHENTIK_URL:?}" "\${AUTHENTIK_TOKEN:?}"

# create PATH BODY: prints the id of the new object.
create() {
  curl --silent --show-error --fail-with-body \\
    --header "Authorization: Bearer $AUTHENTIK_TOKEN" \\
    --header "Content-Type: application/json" \\
    --data "$2" "\${AUTHENTIK_URL%/}$1" | jq --exit-status --raw-output .pk
}
${requests.lookUps.length > 0 ? FIND : ""}${steps(requests)}`;
}

const FIND = `
# find_one PATH PARAMETER FIELD VALUE: prints the id of the one object that has the value.
find_one() {
  curl --silent --show-error --fail-with-body --get \\
    --header "Authorization: Bearer $AUTHENTIK_TOKEN" \\
    --data-urlencode "$2=$4" --data page_size=100 "\${AUTHENTIK_URL%/}$1" |
    jq --exit-status --raw-output --arg field "$3" --arg value "$4" \\
      '[.results[] | select(.[$field] == $value)] | if length == 1 then .[0].pk else error("not exactly one: " + $value) end'
}
`;

function steps({ lookUps, creations }: Requests): string {
  const found = lookUps.map((lookUp) => `${lookUpStep(lookUp)}\n`);
  const created = creations.map((request) => `${createStep(request)}\n`);
  return [...found, ...created].map((step) => `\n${step}`).join("");
}

function lookUpStep(lookUp: LookUp): string {
  const { id, path, field, value } = lookUp;
  return `${variable(id)}=$(find_one ${path} ${parameter(lookUp)} ${field} ${quoted(value)})`;
}

/** Where a body refers to other objects it is a program of jq, which is JSON but for its variables. */
function createStep({ id, path, body }: CreateRequest): string {
  const ids = new Set<string>();
  const program = jqProgram(body, ids);
  if (ids.size === 0) return `${variable(id)}=$(create ${path} ${quoted(program)})`;
  const given = [...ids].map((name) => `--arg ${variable(name)} "$${variable(name)}" `).join("");
  return `${variable(id)}=$(create ${path} "$(jq --null-input ${given}${quoted(program)})")`;
}

function jqProgram(body: CreateRequest["body"], ids: Set<string>): string {
  const written = (key: string, value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map((member) => written(key, member)).join(", ")}]`;
    const id = isReference(key, value) ? value.slice(2, -1) : null;
    if (id === null) return JSON.stringify(value);
    ids.add(id);
    return key.startsWith("user") ? `($${variable(id)} | tonumber)` : `$${variable(id)}`;
  };
  const pairs = Object.entries(body).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${written(key, value)}`,
  );
  return `{\n${pairs.join(",\n")}\n}`;
}

function isReference(key: string, value: unknown): value is string {
  const isKey = key in REFERENCE_LISTS || key.startsWith("user");
  return isKey && typeof value === "string" && REFERENCE.test(value);
}

/** The list of all policies has no filter by name. */
function parameter({ path, field }: LookUp): string {
  return path.endsWith(FORM_NAMES.policy.collection) ? "search" : field;
}

function variable(id: string): string {
  return id.replaceAll("-", "_");
}

/** One word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
