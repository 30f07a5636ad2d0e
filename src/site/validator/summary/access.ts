/** Applications, policies, access requests and reviews. */
import { enumeration, type Facts, phrase } from "./facts.js";
import { actor, subject, userAt } from "./people.js";
import { errorOf, nameAt, namesAt, objectAt, quoted, type Told, told } from "./things.js";

export function applicationAuthorised(facts: Facts): string {
  const application = nameAt(facts, "context.authorized_application");
  const scopes = facts.text("context.scopes");
  const endpoint = quoted(facts.text("context.endpoint"));
  return phrase(
    subject(facts),
    "was let into",
    application ? `the application ${application}` : "an application",
    endpoint && `at ${endpoint}`,
    scopes && `with the scopes ${scopes}`,
  );
}

export function policyRan(facts: Facts): string {
  const isPassing = facts.at("context.result.passing");
  const user = userAt(facts, "context.request.user") ?? userAt(facts, "user") ?? "the request";
  const verdict = isPassing === true ? "let" : isPassing === false ? "refused" : "ran for";
  const end = isPassing === true ? "pass" : null;
  return phrase(policy(facts), verdict, user, end);
}

export function policyFailed(facts: Facts): Told {
  return told(`${policy(facts)} failed with an error`, errorOf(facts));
}

/** The name of a binding ends with its policy's. */
function policy(facts: Facts): string {
  const binding = facts.text("context.binding.name");
  const name = /^Binding from (.+) #-?\d+ to (?:Policy )?(.+)$/.exec(binding ?? "");
  return name ? `The policy ${quoted(name[2] ?? null)} of ${quoted(name[1] ?? null)}` : "A policy";
}

/** A sentence about a request for access: who did `verb` to it. */
export function accessRequest(verb: string): (facts: Facts) => string {
  return (facts) => {
    const targets = namesAt(facts, "context.targets").filter(
      (name) => !/^“PolicyBinding/.test(name),
    );
    const to = targets.length > 0 ? `to ${enumeration(targets)}` : nameAt(facts, "context.model");
    return phrase(subject(facts), verb, to);
  };
}

/** A sentence about a review of access. */
export function review(what: string): (facts: Facts) => string {
  return (facts) => phrase("The review of", target(facts), what);
}

export function reviewAttested(facts: Facts): string {
  return phrase(subject(facts, "authentik"), "attested the review of", target(facts));
}

export function reviewCompleted(facts: Facts): string {
  const user = actor(facts);
  return phrase("The review of", target(facts), "was completed", user && `by ${user}`);
}

function target(facts: Facts): string {
  return facts.at("context.target") ? `the ${objectAt(facts, "context.target")}` : "an object";
}
