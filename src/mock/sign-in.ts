/** How people sign in, and which keys each way brings. */
import type { Scene } from "./scene.js";

interface Method {
  name: string;
  /** Share among 100 sign-ins. */
  weight: number;
}

/** `source` and `none` stand for sign-ins without `auth_method`: federated, and by a recovery link. */
const METHODS: readonly Method[] = [
  { name: "password", weight: 62 },
  { name: "auth_webauthn_pwl", weight: 11 },
  { name: "source", weight: 9 },
  { name: "ldap", weight: 6 },
  { name: "token", weight: 4 },
  { name: "auth_mfa", weight: 3 },
  { name: "kerberos", weight: 2 },
  { name: "mtls", weight: 1 },
  { name: "trusted_endpoint", weight: 1 },
  { name: "none", weight: 1 },
];

/** Ways of a release, each as often as it is used; `mtls` came with the key that describes it. */
export function methodTable(hasCertificates: boolean, uniform: boolean): string[] {
  return METHODS.filter(({ name }) => name !== "mtls" || hasCertificates).flatMap(
    ({ name, weight }) => Array.from({ length: uniform ? 1 : weight }, () => name),
  );
}

const METHOD = "login/interactive.auth_method";
const ARGS = `${METHOD}_args`;

const hasMethod = ({ method }: Scene) => method !== "source" && method !== "none";

/** Keys of a sign-in that stand or fall with the way. */
export const SIGN_IN_KEYS: Readonly<Record<string, (scene: Scene) => boolean>> = {
  [METHOD]: hasMethod,
  [ARGS]: hasMethod,
  "login/interactive.source": ({ method }) => method === "source",
  "login/interactive.outpost": ({ method }) => method === "token",
  [`${ARGS}.token`]: ({ method }) => method === "token",
  [`${ARGS}.source`]: ({ method }) => method === "ldap" || method === "kerberos",
  [`${ARGS}.device`]: ({ method }) => method === "auth_webauthn_pwl",
  [`${ARGS}.device_type`]: ({ method }) => method === "auth_webauthn_pwl",
  [`${ARGS}.certificate`]: ({ method }) => method === "mtls",
  [`${ARGS}.endpoints`]: ({ method }) => method === "trusted_endpoint",
  [`${ARGS}.mfa_devices`]: ({ method, roll }) =>
    method === "auth_mfa" || ((method === "password" || method === "ldap") && (roll & 3) > 0),
};
