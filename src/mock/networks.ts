/**
 * Where clients are. Addresses are from the ranges for documentation (RFC 5737, RFC 3849) and the
 * numbers of networks too (RFC 5398), so that nothing here belongs to anybody.
 */
import type { Random } from "./random.js";
import type { Json } from "./tables.js";
import type { Manner } from "./text.js";

export interface Geo {
  [key: string]: Json;
  continent: string;
  country: string;
  lat: number;
  long: number;
  city: string;
}

export interface Asn {
  [key: string]: Json;
  asn: number;
  as_org: string;
  network: string;
}

interface Place {
  /** Start of the addresses, and how many hosts follow. */
  prefix: string;
  first: number;
  hosts: number;
  /** Null where no database knows the addresses. */
  geo: Geo | null;
  asn: Asn | null;
}

export interface Network extends Place {
  /** Both as they are written. */
  geoText: string | null;
  asnText: string | null;
  manner: Manner;
}

export interface Client {
  address: string;
  addressText: string;
  network: Network;
  agent: string;
  agentText: string;
}

function place(
  [continent, country, city, lat, long]: [string, string, string, number, number],
  [prefix, first, hosts, network]: [string, number, number, string],
  [asn, organisation]: [number, string],
): Place {
  return {
    prefix,
    first,
    hosts,
    geo: { continent, country, lat, long, city },
    asn: { asn, as_org: organisation, network },
  };
}

const PLACES: readonly Place[] = [
  place(
    ["EU", "DE", "Berlin", 52.52, 13.4],
    ["198.51.100.", 1, 62, "198.51.100.0/26"],
    [64496, "Example Networks"],
  ),
  place(
    ["EU", "NL", "Amsterdam", 52.3676, 4.9041],
    ["198.51.100.", 65, 62, "198.51.100.64/26"],
    [64497, "Example Broadband"],
  ),
  place(
    ["EU", "PT", "Lisbon", 38.7223, -9.1393],
    ["198.51.100.", 129, 126, "198.51.100.128/25"],
    [64500, "Example Networks"],
  ),
  place(
    ["NA", "US", "Washington", 38.8894, -77.0353],
    ["203.0.113.", 1, 126, "203.0.113.0/25"],
    [64501, "Example Mobile"],
  ),
  place(
    ["AS", "JP", "Tokyo", 35.6895, 139.6917],
    ["203.0.113.", 129, 62, "203.0.113.128/26"],
    [64505, "Example Cable"],
  ),
  place(
    ["SA", "BR", "São Paulo", -23.5475, -46.6361],
    ["203.0.113.", 193, 62, "203.0.113.192/26"],
    [64511, "Example Telecomunicações"],
  ),
  place(
    ["EU", "DE", "Berlin", 52.52, 13.4],
    ["2001:db8:9::", 1, 4000, "2001:db8:9::/48"],
    [65536, "Example Fibre"],
  ),
  { prefix: "192.0.2.", first: 1, hosts: 254, geo: null, asn: null },
];

const AGENTS = {
  desk: [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0",
  ],
  mobile: [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36",
  ],
  machine: ["curl/8.14.1", "python-requests/2.32.5", "Go-http-client/1.1", "", "okhttp/4.12.0"],
} as const;

export function makeNetworks(manner: Manner): Network[] {
  return PLACES.map((entry) => ({
    ...entry,
    manner,
    geoText: entry.geo && manner.write(entry.geo),
    asnText: entry.asn && manner.write(entry.asn),
  }));
}

/** A host of the network with a browser, or a program, of its own. */
export function clientIn(network: Network, kind: keyof typeof AGENTS, random: Random): Client {
  const host = network.first + random.below(network.hosts);
  const address = network.prefix + (network.prefix.includes(":") ? host.toString(16) : `${host}`);
  const agent = random.pick(AGENTS[kind]);
  const { write } = network.manner;
  return { address, addressText: write(address), network, agent, agentText: write(agent) };
}
