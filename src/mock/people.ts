/** The people of a mock installation: the same name has the same key, address and devices all the time. */
import type { Client, Network } from "./networks.js";
import { clientIn } from "./networks.js";
import { makeRef, type Ref } from "./objects.js";
import type { Random } from "./random.js";
import type { Manner } from "./text.js";

export interface Person {
  pk: number;
  username: string;
  name: string;
  email: string;
  isAdmin: boolean;
  /** The user reference as it is written. */
  text: string;
  /** The same person as an object among others, which events about the record show. */
  ref: Ref;
  /** Where the person usually is: first the desk, then the way. */
  clients: Client[];
}

/** Given names with the user names that are made from them. Some leave ASCII, as people's names do. */
const GIVEN: readonly (readonly [name: string, username: string])[] = [
  ["Jane", "jane"],
  ["John", "john"],
  ["Maria", "maria"],
  ["Lukas", "lukas"],
  ["Omar", "omar"],
  ["Mei", "mei"],
  ["Zoë", "zoe"],
  ["José", "jose"],
  ["Søren", "soren"],
  ["Łucja", "lucja"],
  ["Amélie", "amelie"],
  ["Jürgen", "juergen"],
  ["Aiko", "aiko"],
  ["Priya", "priya"],
  ["Kwame", "kwame"],
  ["Fatima", "fatima"],
  ["Noah", "noah"],
  ["Olga", "olga"],
  ["Ivan", "ivan"],
  ["Chidi", "chidi"],
  ["Hana", "hana"],
  ["Tomás", "tomas"],
  ["Emma", "emma"],
  ["Ravi", "ravi"],
];

const FAMILY: readonly (readonly [name: string, letter: string])[] = [
  ["Albrecht", "a"],
  ["Beaumont", "b"],
  ["Castillo", "c"],
  ["Dvořák", "d"],
  ["Ekström", "e"],
];

export function makePeople(random: Random, networks: Network[], manner: Manner): Person[] {
  let pk = 4;
  const people: Person[] = [];
  for (const [familyName, letter] of FAMILY)
    for (const [givenName, given] of GIVEN) {
      pk += 1 + random.below(3);
      const username = people.length < GIVEN.length ? given : `${given}.${letter}`;
      const isAdmin = people.length % 20 === 3;
      const email = `${username}@example.com`;
      const name = `${givenName} ${familyName}`;
      people.push({
        pk,
        username,
        email,
        isAdmin,
        name,
        text: manner.write({ pk, email, username }),
        ref: makeRef("authentik_core.user", "core/users", pk, name, manner),
        clients: [
          clientIn(random.pick(networks), "desk", random),
          clientIn(random.pick(networks), "mobile", random),
        ],
      });
    }
  return people;
}
