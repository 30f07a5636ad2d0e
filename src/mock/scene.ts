/** Who does what, where and when: the facts that all parts of one event share. */
import type { Client } from "./networks.js";
import { type Application, makeRef, type Ref } from "./objects.js";
import type { Person } from "./people.js";
import { Random } from "./random.js";
import type { Brand, World } from "./world.js";

export interface Scene {
  world: World;
  random: Random;
  /**
   * 32 random bits of this event. What several keys have to agree on is chosen by them: each key
   * asks for itself and gets the same answer.
   */
  roll: number;
  /** 32 random bits of this request. */
  requestRoll: number;
  /** It happens within the request of the event before. */
  isFollower: boolean;
  person: Person;
  /** Somebody else. */
  other: Person;
  client: Client;
  brand: Brand;
  application: Application;
  /** As it is written. */
  requestId: string;
  /** Arguments, method and path as they are written; empty until an event of the request shows them. */
  request: string;
  hasRequest: boolean;
  /** How the person signed in: a value of `auth_method`, or `source` or `none`. */
  method: string;
  /** Microseconds since 1970. */
  micros: number;
  /** References of the event by key: what a message names is what the key beside it refers to. */
  refs: ReadonlyMap<string, RefPool>;
}

/** The objects that a key can refer to. */
export interface RefPool {
  refs: readonly Ref[];
  /** Sets keys of one event apart, so that not all of them take the first of their lists. */
  salt: number;
  /** It can be the record of the person, which changes with what the person does. */
  hasPerson: boolean;
  /** Each event is about another object, since nothing is created or deleted twice. */
  isNew: boolean;
}

/** A number from 0 up to, and without, `limit` that stays the same for the whole event. */
export function fixed(scene: Scene, limit: number, salt = 0): number {
  return (Math.imul(scene.roll ^ salt, 0x9e3779b1) >>> 8) % limit;
}

/** One of a list, the same for the whole event. */
export function fixedPick<T>(scene: Scene, list: readonly T[], salt = 0): T {
  return list[fixed(scene, list.length, salt)] as T;
}

/** The object that a pool gives for this event; `index` counts the members of an array. */
export function refOf(scene: Scene, { refs, salt, hasPerson, isNew }: RefPool, index = 0): Ref {
  if (hasPerson && scene.isFollower) return scene.person.ref;
  const ref = refs[(fixed(scene, refs.length, salt) + index) % refs.length] as Ref;
  return isNew ? anew(ref, scene) : ref;
}

/** An object like another one, with a key of its own that follows from the event. */
function anew({ kind, collection, pk, name }: Ref, { roll, world }: Scene): Ref {
  const key = typeof pk === "number" ? 1000 + (roll >>> 12) : new Random(roll, kind).key();
  return makeRef(kind, collection, key, name, world.manner);
}

/** The object that the event's key of this name refers to. */
export function referred(scene: Scene, key: string): Ref {
  const pool = scene.refs.get(key);
  if (!pool) throw new Error(`this event has no reference ${key}`);
  return refOf(scene, pool);
}
