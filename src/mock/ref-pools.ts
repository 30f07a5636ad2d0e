/** Which objects a reference can point at: what the schema fixes, and what fits the key's name. */
import { makeRef, type Ref } from "./objects.js";
import { dashed, Random } from "./random.js";
import type { RefPool } from "./scene.js";
import type { MockNode } from "./tables.js";
import type { Manner } from "./text.js";
import type { World } from "./world.js";

/** What comes and goes all the time. */
const CREATED = /\.(group|token|prompt|totpdevice|webauthndevice|expressionpolicy)$/;

/** What a key refers to where its schema leaves that open. The most exact name wins. */
const MEANT: Readonly<Record<string, RegExp>> = {
  source: /^authentik_sources_\w+\.\w+source$/,
  "login/interactive.auth_method_args.source": /\.(ldapsource|kerberossource)$/,
  "login/interactive.source": /\.(oauthsource|samlsource)$/,
  "login/interactive.auth_method_args.mfa_devices[]": /_authenticator_\w+\.\w+device$/,
  "source_linked.source": /\.oauthsource$/,
  stage: /\.(authenticatorvalidatestage)$/,
  "login_failed/password.stage": /\.passwordstage$/,
  mapping: /mapping$/,
  "configuration_error/source-mapping.mapping": /\.oauthsourcepropertymapping$/,
  "configuration_error/outgoing-sync-mapping.mapping": /\.scimmapping$/,
  "configuration_error/outgoing-sync-mapping-traceback.mapping": /\.scimmapping$/,
  device_type: /\.webauthndevicetype$/,
  rel_obj: /\.(outpost|ldapsource|scimprovider)$/,
  obj: /\.application$/,
  model:
    /\.(user|group|application|oauth2provider|samlprovider|token|prompt|totpdevice|webauthndevice|expressionpolicy|authenticatorvalidatestage)$/,
  "model_created.model": CREATED,
  "model_deleted.model": CREATED,
  "model_updated/membership.model": /\.group$/,
};

const PERSON = /\.user$/;

export interface Place {
  action: string;
  variant: string;
  /** `auth_method_args.mfa_devices[]` */
  path: string;
  /** Name of the key. */
  key: string;
}

/** Names of a place, the most exact first: what is known of it is listed under one of them. */
export function namesOf({ action, variant, path, key }: Place): string[] {
  return [`${action}/${variant}.${path}`, `${action}.${path}`, key];
}

export function refPool(node: MockNode, place: Place, world: World, manner: Manner): RefPool {
  const fits = constraint(node);
  const allowed = world.refs.filter(fits);
  const meant = namesOf(place)
    .map((name) => MEANT[name])
    .find((pattern) => pattern !== undefined);
  const chosen = meant ? allowed.filter(({ kind }) => meant.test(kind)) : allowed;
  const refs = [chosen, allowed].find((list) => list.length > 0) ?? invented(node, manner);
  const salt = [...place.path].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 7);
  const hasPerson = place.key === "model" && refs.some(({ kind }) => PERSON.test(kind));
  return { refs, salt, hasPerson, isNew: meant === CREATED };
}

/** True for the objects that the schema of a reference accepts. */
function constraint({ properties = {} }: MockNode): (ref: Ref) => boolean {
  const accepts = (key: string, value: string) => {
    const { const: only, enum: some } = properties[key] ?? {};
    return only !== undefined ? only === value : (some?.includes(value) ?? true);
  };
  const { type, pattern } = properties.pk ?? {};
  const acceptsKey = (pk: string | number) =>
    typeof pk === "number"
      ? [type].flat().includes("integer")
      : pattern
        ? true
        : type !== "integer";
  return ({ app, model, pk }) =>
    accepts("app", app) && accepts("model_name", model) && acceptsKey(pk);
}

/** Objects of a kind that the installation has none of. */
function invented({ properties = {} }: MockNode, manner: Manner): Ref[] {
  const value = (key: string, otherwise: string) =>
    String(properties[key]?.const ?? properties[key]?.enum?.[0] ?? otherwise);
  const app = value("app", "authentik_core");
  const model = value("model_name", "application");
  const random = new Random(`${app}.${model}`, "objects");
  return Array.from({ length: 3 }, (_, index) => {
    const pk = properties.pk?.type === "integer" ? 100 + index : random.key();
    const name = `${model} ${typeof pk === "number" ? pk : dashed(pk)}`;
    return makeRef(`${app}.${model}`, model, pk, name, manner);
  });
}
