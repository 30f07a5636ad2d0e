/** What the generator writes about the forms of a set-up. */

/** What each form calls an object. */
export interface FormNames {
  /** Model of a blueprint. */
  model: string;
  /** Resource of Terraform. */
  resource: string;
  /** What the data source of the same name is looked up by, and what of it others refer to. */
  dataSource?: { argument: string; attribute: string };
  /** Collection of the API, below `/api/v3`. */
  collection: string;
}

/** Where the provider differs from the server. */
export interface ProviderArgument {
  name: string;
  /** What it sends for the argument where that is left out. */
  default?: unknown;
  /** It wants the argument, and the server does not. */
  required?: true;
  /** It does nothing with the argument. */
  unused?: true;
  /** Only of interest to transports of this mode. */
  mode?: string;
  /** Releases that have the argument; absent: all of them. */
  range?: string;
}

export interface ProviderFacts {
  /** Where it is published. */
  registry: string;
  /** First releases that have other arguments than those before them, with the servers that they go with. */
  generations: readonly { version: string; range: string }[];
  /** By kind of object. */
  arguments: Readonly<Record<string, readonly ProviderArgument[]>>;
}
