/** How somebody signed in, or failed to. */
import { type Facts, phrase } from "./facts.js";
import { actorOrSomebody, subject, userAt } from "./people.js";
import { nameAt, quoted, type Told, told } from "./things.js";

const METHODS: Readonly<Record<string, string>> = {
  password: "with a password",
  token: "with an app password",
  ldap: "with a password that LDAP checked",
  kerberos: "with a password that Kerberos checked",
  auth_mfa: "with a second factor",
  auth_webauthn_pwl: "with a passkey",
  mtls: "with a client certificate",
  trusted_endpoint: "with a trusted device",
  jwt: "with a JWT",
  token_exchange: "with a token exchange",
  oauth_client_secret: "with a client secret",
};

export function signedIn(facts: Facts): string {
  const source = nameAt(facts, "context.source");
  const application = nameAt(facts, "context.application");
  const device = nameAt(facts, "context.device");
  const before = userAt(facts, "context.user_switch_from_user");
  return phrase(
    subject(facts),
    "signed in",
    method(facts),
    secondFactor(facts),
    source && `through ${source}`,
    application && `to ${application}`,
    device && `on ${device}`,
    before && `in place of ${before}`,
  );
}

function method(facts: Facts): string | null {
  const name = facts.text("context.auth_method");
  if (name === null) return null;
  return Object.hasOwn(METHODS, name) ? (METHODS[name] ?? null) : `with the method ${quoted(name)}`;
}

function secondFactor(facts: Facts): string | null {
  const isFirst = facts.text("context.auth_method") === "auth_mfa";
  const devices = facts.list("context.auth_method_args.mfa_devices").length;
  return devices > 0 && !isFirst ? "and a second factor" : null;
}

export function failedToSignIn(facts: Facts): string {
  const name = facts.text("context.username") ?? userAt(facts, "user");
  const device =
    facts.text("context.auth_method_args.device_class") ?? facts.text("context.device_class");
  const stage = nameAt(facts, "context.stage");
  return phrase(
    name === null ? "A sign-in failed" : `${name} failed to sign in`,
    device && `with a second factor of the kind ${device}`,
    stage && `at the stage ${stage}`,
  );
}

export function signedOut(facts: Facts): Told | string {
  const reason = facts.text("context.logout_reason");
  if (reason === null) return `${subject(facts)} signed out`;
  return told(`The session of ${actorOrSomebody(facts)} was ended`, reason);
}
