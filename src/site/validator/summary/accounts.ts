/** What happened to accounts and secrets. */
import { type Facts, phrase } from "./facts.js";
import { subject, userAt } from "./people.js";
import { nameAt, objectAt, quoted } from "./things.js";

export function impersonationStarted(facts: Facts): string {
  const other = userAt(facts, "user.on_behalf_of") ?? "somebody";
  const reason = quoted(facts.text("context.reason"));
  return phrase(
    userAt(facts, "user") ?? "Somebody",
    "began to impersonate",
    other,
    reason && `for the reason ${reason}`,
  );
}

export function userWritten(facts: Facts): string {
  const locked = facts.text("context.affected_user");
  if (locked !== null) return `The account of ${locked} was locked down`;
  const user = facts.text("context.username") ?? userAt(facts, "user") ?? "a user";
  const isNew = facts.at("context.created") === true;
  return `The account of ${user} was ${isNew ? "created" : "changed"} in a flow`;
}

export function userOffboarded(facts: Facts): string {
  const user = facts.text("context.user_pk");
  const how = quoted(facts.text("context.offboarding_action"));
  return phrase(
    subject(facts, "authentik"),
    "offboarded",
    user === null ? "a user" : `user ${user}`,
    how && `by the action ${how}`,
  );
}

const SECRETS: Readonly<Record<string, string>> = {
  private_key: "the private key",
  certificate: "the certificate",
};

export function secretViewed(facts: Facts): string {
  const type = facts.text("context.type") ?? "";
  const what = Object.hasOwn(SECRETS, type) ? SECRETS[type] : undefined;
  const secret = what
    ? phrase(what, nameAt(facts, "context.secret"))
    : `the secret of the ${objectAt(facts, "context.secret")}`;
  return phrase(subject(facts), "read", secret);
}

export function secretRotated(facts: Facts): string {
  return `The secret of the ${objectAt(facts, "context.token")} was rotated`;
}

export function invitationUsed(facts: Facts): string {
  const invitation = facts.text("context.invitation_uuid");
  return phrase(
    subject(facts),
    "redeemed",
    invitation ? `the invitation ${invitation}` : "an invitation",
  );
}

export function sourceLinked(facts: Facts): string {
  const source = nameAt(facts, "context.source");
  return phrase(subject(facts), "linked", source ? `the source ${source}` : "a source");
}
