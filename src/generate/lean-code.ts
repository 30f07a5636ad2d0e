/** What Ajv compiles, without what nobody reads of it. */

/** Code that needs no other module, and carries no more than it uses. */
export function leanCode(code: string): string {
  return withShortPushes(withoutUnused(withoutBaggage(withoutRequire(code))));
}

/** Ajv's helpers are CommonJS; what the catalog's schemas need of them is small and stands here. */
function withoutRequire(code: string): string {
  const inlined = code.replaceAll(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
    "((text) => [...text].length)",
  );
  const left = /require\([^)]*\)/.exec(inlined);
  if (left) throw new Error(`a validator needs ${left[0]}: write the schema another way`);
  return inlined;
}

/**
 * Ajv hands the parent, the root and the place in the schema to every function. Nothing here reads
 * them, and an object per call is a third of the code and a quarter of the time.
 */
function withoutBaggage(code: string): string {
  const lean = code
    .replaceAll(
      /\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g,
      'instancePath=""',
    )
    .replaceAll(
      /\{instancePath:((?:(?!,parentData:|,schemaPath:).)*),parentData:(?:(?!,rootData\}).)*,rootData\}/g,
      "$1",
    )
    .replaceAll("{instancePath,parentData,parentDataProperty,rootData}", "instancePath")
    .replaceAll(/\/\*# sourceURL="[^"]*" \*\/;?/g, "")
    .replaceAll(/schemaPath:"(?:[^"\\]|\\.)*",/g, "");
  const left = /parentData|rootData|schemaPath/.exec(lean);
  if (left)
    throw new Error(`the compiler's code has another form than expected: ${left[0]} is left`);
  return lean;
}

/** Ajv keeps each schema beside its function; only those with lists of values are read. */
function withoutUnused(code: string): string {
  const uses = new Map<string, number>();
  for (const [name] of code.matchAll(/\bschema\d+\b/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return code.replaceAll(
    /const (schema\d+) = \{.*?\};(?=const |function |export |$)/g,
    (text, name) => (uses.get(name) === 1 ? "" : text),
  );
}

/** Adds an error to the list in one expression instead of a constant and two branches. */
function withShortPushes(code: string): string {
  return code.replaceAll(
    /const (err\d+) = (\{(?:(?!;if\(vErrors)[\s\S])*?\});if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g,
    "(vErrors ??= []).push($2);",
  );
}
