/** What lints of expressions say. */
import { EXPRESSION } from "../../generated/expression.js";
import { USER_KEYS } from "../../generated/lint.js";
import { Actions } from "../../match/lint/facts.js";
import type { ExpressionLintId } from "../../match/lint/lint.js";
import { listed } from "../../match/lint/words.js";
import { sinceOf } from "../../match/release.js";
import { nearest } from "../../validate/nearest.js";
import type { AbsentName } from "../facts.js";
import type { CheckRequest } from "../python.js";
import { checkFacts, releasesWith } from "./facts.js";

/** What Python tells of a finding beside its place. */
export type FoundValues = Readonly<Record<string, string | boolean | readonly string[] | null>>;

/** The message of a finding that Python made. */
export function findingWords(id: string, values: FoundValues, request: CheckRequest): string {
  return WORDS[id as ExpressionLintId](new Told(values), request);
}

class Told {
  readonly #values: FoundValues;

  constructor(values: FoundValues) {
    this.#values = values;
  }

  /** Empty where there is none. */
  text(key: string): string {
    return String(this.#values[key] ?? "");
  }

  list(key: string): readonly string[] {
    return (this.#values[key] ?? []) as readonly string[];
  }

  is(key: string): boolean {
    return this.#values[key] === true;
  }
}

const WORDS: Readonly<Record<ExpressionLintId, (told: Told, request: CheckRequest) => string>> = {
  "expr-syntax": (told) =>
    `Python cannot read this: ${told.text("reason").replace(/\.$/, "")}. A server refuses it, or raises SyntaxError each time it runs.`,
  "expr-undefined-name": undefinedName,
  "expr-mapping-no-event": (told) => {
    const where = NO_EVENT[told.text("how")];
    return `${where}. In a mapping the event is \`notification.event\`.`;
  },
  "expr-recipient-not-actor": (told) => {
    const key = told.text("attribute");
    const instead = USER_KEYS.includes(key) ? `.get("${key}")` : "";
    return `In a mapping \`request.user\` is the recipient, not the one who did it: that is \`notification.event.user${instead}\`.`;
  },
  "expr-model-ref-key": (told) => {
    const outcome = told.is("raises")
      ? "the square brackets raise KeyError"
      : "this gives the default whatever happens";
    return `\`context.${told.text("of")}\` is a reference to an object, with \`app\`, \`model_name\`, \`pk\` and \`name\`. It has no \`${told.text("key")}\`, so ${outcome}. Where it is a user, \`ak_user_by(pk=…)\` finds it by its \`pk\`.`;
  },
  "expr-missing-key": missingKey,
  "expr-dict-attribute": (told) => {
    const name = told.text("name");
    return told.is("isDict")
      ? `This is a dict, which has no attribute \`${name}\`: it raises AttributeError. Read the key with \`.get("${name}")\`.`
      : `This is an object and no dict: it raises ${told.text("error")}. Read its attributes, as in \`event.action\`.`;
  },
  "expr-null-ip": (told, { kind }) => {
    const actions = told.list("actions");
    const events = actions.length > 0 ? `, as in ${listed(actions)} events` : "";
    const test = told.is("isTested")
      ? `${events === "" ? "," : " and"} in the transport's test`
      : "";
    const address = kind === "policy" ? "event.client_ip" : "notification.event.client_ip";
    return `\`client_ip\` is None where there was no request${events}${test}: this raises ${told.text("error")} then. Ask \`if ${address}\` before.`;
  },
  "expr-policy-result-truth": (told) => {
    const outcome = told.is("isReturned") ? "so the policy always passes" : "so this always holds";
    return `\`ak_call_policy\` gives an object, which is always true, ${outcome}. What the other policy decided is \`.passing\`.`;
  },
  "expr-no-return": (told) =>
    told.is("never")
      ? "Nothing is returned, so the policy never passes. Write `return` before the expression that decides."
      : "The code can end here without a `return`, and then the policy does not pass. Write `return False` where that is meant.",
  "expr-string-truth": (told) => {
    const text = told.text("text");
    const what =
      told.text("kind") === "text"
        ? `A text that is not empty${text === "" ? "" : `, such as ${JSON.stringify(text)},`}`
        : `A ${told.text("kind")} with members`;
    return `${what} is true, so the policy passes. Return \`True\` or \`False\`; a reason goes to \`ak_message\`.`;
  },
  "mapping-body-and-headers": () =>
    "A mapping returns a body or headers: this is sent as it stands, as one of them. Use two mappings, `webhook_mapping_body` and `webhook_mapping_headers`.",
  "mapping-none": (_, { kind }) =>
    kind === "headers"
      ? "Nothing is returned, so no header is added."
      : "Nothing is returned here, so the request has an empty body and no Content-Type.",
  "mapping-header-type": (told) => {
    const header = told.text("header");
    return header === ""
      ? `Headers are a dict of texts, and this is ${told.text("kind")}: the delivery fails.`
      : `The header \`${header}\` is ${told.text("kind")} and no text: the delivery fails. Write \`str(…)\`.`;
  },
  "mapping-test-event": (told) => {
    const actions = told.list("actions");
    const live =
      actions.length > 0
        ? `, and live for events without a user, as ${listed(actions)} events can be`
        : ", although it works live";
    return `The event of the transport's test has an empty \`user\`: this raises KeyError there${live}. Read it with \`.get("${told.text("key")}")\`.`;
  },
  "rule-loop": (told) => {
    const action = told.text("action");
    const created = action === "" ? "the one that it creates" : `\`${action}\``;
    return `The event that this creates has no \`policy_uuid\`, so the loop guard does not know it, and the rule runs for it too: it can go on for ever. Return before, when the action is ${created}.`;
  },
  "rule-silent-exception": () =>
    "When this raises, nobody is told: the event about it carries the id of this policy, so no rule runs for it. It stands in the list of events only.",
  "rule-negate-error": () =>
    "When this raises, `negate` is not applied: the binding gives its `failure_result`.",
};

const NO_EVENT: Readonly<Record<string, string>> = {
  NameError: "A mapping has no name `event`, so this raises NameError",
  KeyError: "`request.context` of a mapping has no event, so this raises KeyError",
  None: "`request.context` of a mapping has no event, so this gives nothing",
  AttributeError: "`request.obj` of a mapping is the mapping itself, so this raises AttributeError",
};

function absentName(
  place: AbsentName["place"],
  name: string,
  { kind }: CheckRequest,
): string | null {
  const found = EXPRESSION.absent.find(
    (absent) => absent.place === place && absent.name === name && absent.kinds.includes(kind),
  );
  if (!found) return null;
  const instead = found.instead[kind];
  return `${found.why}${instead === null ? "" : ` Write \`${instead}\`.`}`;
}

function undefinedName(told: Told, request: CheckRequest): string {
  const name = told.text("name");
  const { kind, release } = request;
  if (told.text("reason") === "unbound")
    return `The code assigns \`${name}\`, which makes it a local name everywhere in it, and here it has no value yet: this raises UnboundLocalError. Assign to another name.`;
  if (told.text("reason") === "none")
    return `\`request.http_request\` is None, as events are handled without an HTTP request: this raises AttributeError. ${absentName("name", name, request) ?? ""}`.trimEnd();
  const start = `There is no \`${name}\` here, so this raises NameError.`;
  const absent = absentName("name", name, request);
  if (absent !== null) return `${start} ${absent}`;
  const releases = releasesWith(kind, name);
  if (releases !== null)
    return `${release} has no \`${name}\`, so this raises NameError. It is there in ${sinceOf(releases)} and later.`;
  const meant = nearest(name, checkFacts(request).names);
  return meant === null ? start : `${start} Did you mean \`${meant}\`?`;
}

function missingKey(told: Told, request: CheckRequest): string {
  const key = told.text("key");
  const of = told.text("of");
  const lacking = told.list("lacking");
  const instead = `Read it with \`.get("${key}")\`, or ask for it before.`;
  if (of === "request") {
    const absent =
      absentName("request.context", key, request) ?? "It has the event, and nothing else.";
    return `\`request.context\` has no \`${key}\` here, so this raises KeyError. ${absent}`;
  }
  if (of === "user")
    return lacking.length > 0
      ? `The \`user\` of events without one, as ${listed(lacking)} events can be, is empty: this raises KeyError then. ${instead}`
      : `A \`user\` always has ${listed(USER_KEYS)}, and other keys only now and then: without \`${key}\` this raises KeyError. ${instead}`;
  const path = of === "context" ? key : of;
  if (told.list("having").length > 0)
    return `Not every event has \`context.${path}\`: ${listed(lacking)} events can lack it, and this raises KeyError then. ${instead}`;
  const meant = nearest(path, siblingsOf(path, lacking, request));
  const hint = meant === null ? instead : `Did you mean \`${meant}\`?`;
  return `No known event that can get here has \`context.${path}\`, and without it this raises KeyError. ${hint}`;
}

/** Keys beside one, in events of the actions. */
function siblingsOf(path: string, actions: readonly string[], { release }: CheckRequest): string[] {
  const facts = new Actions(release);
  const parent = path.slice(0, path.lastIndexOf(".") + 1);
  const keys = new Set(actions.flatMap((action) => facts.keysOf(action)));
  return [...keys].filter(
    (key) => key.startsWith(parent) && !key.slice(parent.length).includes("."),
  );
}
