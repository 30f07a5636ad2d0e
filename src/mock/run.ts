/** One run through a mock installation: event after event, from the seed. */
import { type ActorWriters, actorOf, actorWriters } from "./actors.js";
import { Clock } from "./clock.js";
import { compileContext } from "./compile.js";
import { type EnvelopeWriter, logWriter, type Parts, restWriter } from "./envelopes.js";
import { COMPANIONS, drawTable, weights } from "./frequencies.js";
import type { Client } from "./networks.js";
import type { CheckedOptions } from "./options.js";
import type { Person } from "./people.js";
import { Random } from "./random.js";
import { requestWriter } from "./requests.js";
import type { RefPool, Scene } from "./scene.js";
import { methodTable } from "./sign-in.js";
import type { Json, MockData, MockNode, MockVariant } from "./tables.js";
import { MANNERS, type Manner } from "./text.js";
import { makeWorld, type World } from "./world.js";

/** A variant with all that can be written before there is an event. */
interface Prepared extends Parts {
  /** 1 and 0: it always or never has a request. */
  requestShare: number;
  refs: Map<string, RefPool>;
  follower: number;
  followerShare: number;
  /** Whom the event is about. */
  cast: Cast;
}

/** `arrival`: somebody starts a session; `present`: somebody who has one. */
type Cast = "arrival" | "present" | "admin" | "machine" | "anybody";

/** Shares of the mobile client, of the second brand, and of requests where they may be missing. */
const ON_THE_WAY = 0.25;
const SECOND_BRAND = 0.04;
const WITH_REQUEST = 0.85;

/** So many of the last sessions are remembered; who opens applications is one of them. */
const SESSIONS = 64;

const KEPT_DAYS = 365;
const DEPRECATION_DAYS = 30;

export class Run {
  readonly scene: Scene;
  readonly #prepare: (index: number) => Prepared;
  readonly #draws: Uint16Array;
  readonly #write: EnvelopeWriter;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #world: World;
  readonly #methods: string[];
  readonly #sessions: { person: Person; client: Client }[];
  readonly #end: number;
  #session = 0;
  #left: number;
  #follower = -1;

  constructor(options: CheckedOptions, data: MockData) {
    const { seed, line, release, envelope, variants, mix, count, from, to } = options;
    const manner = MANNERS[envelope];
    this.#world = makeWorld(seed, line, manner);
    this.#random = new Random(seed, "events");
    this.#clock = new Clock({ from, to, count }, this.#random);
    this.#end = to === null ? Number.POSITIVE_INFINITY : to.getTime() * 1000;
    this.#left = count ?? Number.POSITIVE_INFINITY;
    this.#draws = drawTable(weights(variants, mix));
    this.#prepare = preparer(options, data, this.#world, manner);
    const actor = data.nodes[release.shapes.actor ?? -1] ?? {};
    this.#write = envelopeWriter(options, actorWriters(actor, manner), manner);
    this.#methods = methodTable(knowsCertificates(variants, data), mix === "uniform");
    this.#sessions = Array.from({ length: SESSIONS }, () => this.#somebody());
    const { person, client } = this.#somebody();
    this.scene = {
      world: this.#world,
      random: this.#random,
      roll: 0,
      requestRoll: 0,
      isFollower: false,
      person,
      other: person,
      client,
      brand: this.#world.brands[0],
      application: this.#random.pick(this.#world.applications),
      requestId: "",
      request: "",
      hasRequest: false,
      method: "",
      micros: 0,
      refs: new Map(),
    };
  }

  /** The next event as JSON text; null at the end. */
  next(): string | null {
    if (this.#left <= 0) return null;
    this.#left--;
    const { scene } = this;
    const isFollower = this.#follower >= 0;
    const index = isFollower
      ? this.#follower
      : (this.#draws[this.#random.below(this.#draws.length)] as number);
    const prepared = this.#prepare(index);
    scene.micros = this.#clock.next(isFollower);
    if (scene.micros >= this.#end) {
      this.#left = 0;
      return null;
    }
    scene.isFollower = isFollower;
    if (isFollower) scene.hasRequest = prepared.requestShare > 0;
    else this.#newScene(prepared);
    scene.roll = this.#random.next();
    scene.refs = prepared.refs;
    scene.method = isFollower
      ? "source"
      : (this.#methods[scene.roll % this.#methods.length] as string);
    const follows = prepared.follower >= 0 && this.#random.chance(prepared.followerShare);
    this.#follower = follows ? prepared.follower : -1;
    return this.#write(prepared, scene);
  }

  #newScene({ cast, requestShare }: Prepared): void {
    const { scene } = this;
    const { person, client } = this.#cast(cast);
    scene.person = person;
    scene.client = client;
    scene.other = this.#random.pick(this.#world.people);
    scene.requestRoll = this.#random.next();
    scene.application = this.#random.pick(this.#world.applications);
    scene.brand = this.#world.brands[this.#random.chance(SECOND_BRAND) ? 1 : 0] ?? scene.brand;
    scene.request = "";
    scene.requestId = `"${this.#random.key()}"`;
    scene.hasRequest =
      requestShare === 1 || (requestShare > 0 && this.#random.chance(requestShare));
  }

  #cast(cast: Cast): { person: Person; client: Client } {
    if (cast === "present") return this.#random.pick(this.#sessions);
    if (cast === "machine")
      return {
        person: this.#random.pick(this.#world.people),
        client: this.#random.pick(this.#world.machines),
      };
    const somebody = this.#somebody(cast === "admin" ? this.#world.admins : this.#world.people);
    if (cast === "arrival") {
      this.#sessions[this.#session] = somebody;
      this.#session = (this.#session + 1) % SESSIONS;
    }
    return somebody;
  }

  #somebody(people: readonly Person[] = this.#world.people) {
    const person = this.#random.pick(people);
    const client = person.clients[this.#random.chance(ON_THE_WAY) ? 1 : 0] as Client;
    return { person, client };
  }
}

/** Prepares each variant when it is needed first: who asks for one event does not wait for all. */
function preparer(
  options: CheckedOptions,
  data: MockData,
  world: World,
  manner: Manner,
): (index: number) => Prepared {
  const { release, variants } = options;
  const indexes = new Map(
    variants.map(({ action, variant }, index) => [`${action}/${variant}`, index]),
  );
  const known: Prepared[] = [];

  function prepare(entry: MockVariant): Prepared {
    const { action, variant } = entry;
    const name = `${action}/${variant}`;
    const node = data.nodes[entry.context] as MockNode;
    const samples = entry.samples.map((index) => data.samples[index] as Record<string, Json>);
    const requests = samples.flatMap(({ http_request: request }) => request ?? []);
    const request = requestWriter(action, variant, requests, manner);
    const requestShare = shareOfRequests(node);
    const [follower, followerShare] = COMPANIONS[name] ?? ["", 0];
    const actor = actorOf(action, variant, requestShare > 0);
    const refs = new Map<string, RefPool>();
    const place = { action, variant, samples, request, refs };
    return {
      actions: actionNames(entry).map((text) => manner.write(text)),
      apps: appsOf(entry, world).map((text) => manner.write(text)),
      actor,
      days: action === "configuration_warning" ? DEPRECATION_DAYS : KEPT_DAYS,
      context: compileContext(node, { data, release, world, manner, ...place }),
      requestShare,
      refs,
      follower: indexes.get(follower) ?? -1,
      followerShare,
      cast: castOf(name, actor),
    };
  }

  return (index) => {
    known[index] ??= prepare(variants[index] as MockVariant);
    return known[index];
  };
}

function shareOfRequests({ properties = {}, required = [] }: MockNode): number {
  if (required.includes("http_request")) return 1;
  return properties.http_request === undefined ? 0 : WITH_REQUEST;
}

function castOf(name: string, actor: Parts["actor"]): Cast {
  if (actor === "service") return "machine";
  if (actor === "admin" || actor === "impersonator") return "admin";
  if (name === "login/interactive") return "arrival";
  return /^(authorize_application|logout|policy_execution)\//.test(name) ? "present" : "anybody";
}

/** What policies of administrators call their events. */
const CUSTOM = ["unusual_sign_in", "contractor_outside_hours", "new_device", "vpn_required"];

function actionNames({ action, exact }: MockVariant): string[] {
  if (exact !== null) return [exact];
  return action === "custom_" ? CUSTOM.map((name) => action + name) : [action];
}

/** What is no emitter of authentik is a policy or a mapping, by its name, or a client. */
function appsOf({ apps, variant }: MockVariant, { refs }: World): string[] {
  if (apps !== null) return apps;
  const named = (pattern: RegExp) =>
    refs.filter(({ kind }) => pattern.test(kind)).map(({ name }) => name);
  if (variant === "policy") return named(/\.expressionpolicy$/);
  if (variant === "mapping") return named(/\.scopemapping$/);
  return ["example.integration", "backup-script"];
}

function knowsCertificates(variants: readonly MockVariant[], data: MockData): boolean {
  const login = variants.find(
    (entry) => `${entry.action}/${entry.variant}` === "login/interactive",
  );
  const node = login && data.nodes[login.context];
  return node?.properties?.auth_method_args?.properties?.certificate !== undefined;
}

function envelopeWriter(
  { envelope, release }: CheckedOptions,
  actors: ActorWriters,
  manner: Manner,
): EnvelopeWriter {
  return envelope === "rest" ? restWriter(actors) : logWriter(actors, manner, release.hasCelery);
}
