/** One mock installation, made from the seed. */
import { type Client, clientIn, makeNetworks } from "./networks.js";
import { type Application, makeObjects, type Ref } from "./objects.js";
import { makePeople, type Person } from "./people.js";
import { Random } from "./random.js";
import type { Manner } from "./text.js";

export interface Brand {
  host: string;
  hostText: string;
  text: string;
}

export interface World {
  /** Release line that is installed. */
  line: string;
  manner: Manner;
  people: Person[];
  admins: Person[];
  /** Programs: servers that talk to authentik. */
  machines: Client[];
  refs: Ref[];
  /** As often as they are opened. */
  applications: Application[];
  /** The default brand first. */
  brands: [Brand, ...Brand[]];
  /** Events without a request carry a brand that exists nowhere. */
  fallbackBrand: string;
  /** The flow that authorizes applications. */
  authorizationFlow: string;
  /** Processes that serve requests, and the one that works in the background. */
  serverPids: number[];
  workerPid: number;
  /** Keys for references to what an event does not name. */
  spareKeys: string[];
}

export function makeWorld(seed: string | number, line: string, manner: Manner): World {
  const random = new Random(seed, "world");
  const networks = makeNetworks(manner);
  const people = makePeople(random, networks, manner);
  const objects = makeObjects(random, manner);
  for (const person of people.slice(0, 30)) objects.refs.push(person.ref);
  const brand = (name: string, host: string): Brand => ({
    host,
    hostText: manner.write(host),
    text: brandText(name, random.key(), manner),
  });
  const flow = objects.refs.find(
    ({ name }) => name === "default-provider-authorization-implicit-consent",
  );
  return {
    line,
    manner,
    people,
    admins: people.filter(({ isAdmin }) => isAdmin),
    machines: networks.slice(0, 4).map((network) => clientIn(network, "machine", random)),
    refs: objects.refs,
    applications: objects.applications.flatMap((entry) =>
      Array.from({ length: entry.weight }, () => entry),
    ),
    brands: [
      brand("Default brand", "auth.example.com"),
      brand("Brand partner.example.com", "login.partner.example.com"),
    ],
    fallbackBrand: brandText("Brand fallback", random.key(), manner),
    authorizationFlow: String(flow?.pk),
    serverPids: [31, 32, 47, 48].map((pid) => pid + random.below(4) * 20),
    workerPid: 60 + random.below(30),
    spareKeys: Array.from({ length: 16 }, () => random.key()),
  };
}

function brandText(name: string, pk: string, manner: Manner): string {
  return manner.write({ pk, app: "authentik_brands", name, model_name: "brand" });
}
