import {
  registerSchema,
  setMetaSchemaOutputFormat,
  validate,
} from "@hyperjump/json-schema/draft-2020-12";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { SchemaObject } from "../../src/catalog/schema-node.js";
import { LATEST, publishedSchemas } from "../../src/generate/published.js";
import { type ValidateOptions, validateEvent } from "../../src/index.js";
import { formats } from "../../src/validate/formats.js";
import { allTargets, catalog, examples, toLogLine } from "../support/catalog.js";

const BASE = "https://schemas.test/";
const output = publishedSchemas(catalog, BASE);

function published(path: string): SchemaObject {
  return JSON.parse(output.get(`static/schemas/${path}.json`) ?? "null") as SchemaObject;
}

const schemaPaths = [...output.keys()]
  .filter((path) => !path.endsWith("index.json"))
  .map((path) => path.slice("static/schemas/".length, -".json".length));

const cases = [
  ...examples.map(({ id, example }) => ({ id, value: example.value })),
  ...[...catalog.actions.values()].flatMap(({ name, invalid }) =>
    invalid.map((entry) => ({ id: `${name}/invalid/${entry.name}`, value: entry.value })),
  ),
];

/** One compiled schema per target, by both validators and by our own. */
type Verdict = (value: unknown) => boolean;

describe("published schemas", () => {
  test("are valid by the meta-schema and stand alone", () => {
    const ajv = new Ajv2020({ strict: false, formats });
    for (const path of schemaPaths) {
      const schema = published(path);
      expect(ajv.validateSchema(schema), path).toBe(true);
      const refs = JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g);
      for (const [, ref = ""] of refs)
        expect(schema.$defs, `${path} ${ref}`).toHaveProperty([ref.replace("#/$defs/", "")]);
    }
  });

  test("carry the id of the place where they are published", () => {
    const wrong = schemaPaths.filter(
      (path) => published(path).$id !== `${BASE}schemas/${path}.json`,
    );
    expect(wrong).toEqual([]);
  });

  test("say the same under `latest` as under the newest release", () => {
    const newest = catalog.releases.at(-1)?.line ?? "";
    for (const path of schemaPaths.filter((path) => path.startsWith(`${newest}/`))) {
      const { $id: _, ...schema } = published(path);
      const { $id: __, ...latest } = published(path.replace(newest, LATEST));
      expect(latest).toEqual(schema);
    }
  });

  test("are listed in the index of their release, with their size", () => {
    for (const { name } of allTargets) {
      const { schemas } = published(`${name}/index`) as unknown as {
        schemas: { name: string; bytes: number }[];
      };
      const files = schemaPaths.filter((path) => path.startsWith(`${name}/`));
      expect(schemas.map((entry) => `${name}/${entry.name}`).sort()).toEqual(files.sort());
      for (const entry of schemas)
        expect(entry.bytes).toBe(
          Buffer.byteLength(output.get(`static/schemas/${name}/${entry.name}.json`) ?? ""),
        );
    }
  });
});

const forms = [
  { envelope: "rest", schema: "event", form: (value: unknown) => value },
  { envelope: "log", schema: "log-line", form: toLogLine },
] as const;

describe.each(allTargets.map(({ name }) => name))("release %s", (release) => {
  describe.each(forms)("$schema.json", ({ envelope, schema, form }) => {
    let ajv: Verdict;
    let hyperjump: Verdict;

    beforeAll(async () => {
      ajv = new Ajv2020({ strict: false, formats }).compile(published(`${release}/${schema}`));
      setMetaSchemaOutputFormat("FLAG");
      const id = `${BASE}schemas/${release}/${schema}.json`;
      registerSchema(withoutFormats(published(`${release}/${schema}`)) as never, id);
      const check = await validate(id);
      hyperjump = (value) => check(value as never).valid;
    });

    test.each(cases)("two validators and ours agree on $id", ({ value }) => {
      const instance = form(value as never);
      const options = { release, envelope } as ValidateOptions;
      const ours = validateEvent(instance, options).every(({ level }) => level !== "violation");
      expect(ajv(instance)).toBe(ours);
      // Formats are an annotation to the second validator: it may accept what only a format refuses.
      const byFormat = !ours && hyperjump(instance) && isFormatOnly(instance, options);
      expect(hyperjump(instance) && !byFormat).toBe(ours);
    });
  });
});

/** Hyperjump does not know formats by default and reports none, so they are left out openly. */
function withoutFormats(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema, (key, value) => (key === "format" ? undefined : value)));
}

const FORMAT_PATHS = ["/pk", "/created", "/expires", "/client_ip"];

function isFormatOnly(value: unknown, options: ValidateOptions): boolean {
  return validateEvent(value, options)
    .filter(({ level }) => level === "violation")
    .every(
      ({ id, path }) =>
        id === "value-wrong" && (FORMAT_PATHS.includes(path) || path.startsWith("/context/")),
    );
}
