/** Takes from a worker all that Python has no business with. */

/** Memory that an expression can have, in bytes. */
export const MOST_MEMORY = 512 * 1024 * 1024;

const PAGE = 65_536;

/** As browsers and Node have it; their types differ. */
interface GrowingMemory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}
declare const WebAssembly: { Memory: { prototype: GrowingMemory } };

/** Lets no memory of WebAssembly grow beyond the limit: Python then raises MemoryError. Before Python is loaded. */
export function limitMemory(): void {
  const { prototype } = WebAssembly.Memory;
  const { grow } = prototype;
  prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE > MOST_MEMORY)
      throw new RangeError("There is no more memory.");
    return grow.call(this, pages);
  };
}

/** What the language itself has, and what Python needs while it runs. */
const KEPT: ReadonlySet<string> = new Set([
  ...[
    "Object",
    "Function",
    "Array",
    "String",
    "Number",
    "Boolean",
    "Symbol",
    "BigInt",
    "Math",
    "JSON",
  ],
  ...["Date", "RegExp", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry"],
  ...["Promise", "Proxy", "Reflect", "Iterator", "Intl", "globalThis", "undefined", "NaN"],
  ...["Infinity", "isNaN", "isFinite", "parseInt", "parseFloat", "console"],
  ...["Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "URIError"],
  ...["EvalError", "AggregateError", "SuppressedError", "DOMException"],
  ...["ArrayBuffer", "SharedArrayBuffer", "DataView", "Atomics", "Uint8Array", "Int8Array"],
  ...["Uint8ClampedArray", "Uint16Array", "Int16Array", "Uint32Array", "Int32Array"],
  ...["Float16Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array"],
  ...["WebAssembly", "TextDecoder", "TextEncoder", "performance", "crypto"],
  ...["decodeURIComponent", "encodeURIComponent", "decodeURI", "encodeURI", "escape", "unescape"],
]);

/**
 * Leaves the worker without network, storage, files, messages and new code, for good. Whoever needs one
 * of them holds it by then. After Python is loaded.
 */
export function confine(scope: object): void {
  forbidNewCode(scope);
  for (let owner: object | null = scope; owner; owner = Object.getPrototypeOf(owner))
    if (owner !== Object.prototype)
      for (const name of Object.getOwnPropertyNames(owner))
        if (!KEPT.has(name) && name !== "constructor") remove(owner, name);
}

/** What cannot be deleted is put out of reach. */
function remove(owner: object, name: string): void {
  if (Reflect.deleteProperty(owner, name)) return;
  Reflect.defineProperty(owner, name, { value: undefined, writable: false });
}

/** Every function leads to the constructor that makes functions of texts. */
function forbidNewCode(scope: object): void {
  const makers = [() => {}, async () => {}, function* () {}, async function* () {}];
  for (const maker of makers)
    Object.defineProperty(Object.getPrototypeOf(maker), "constructor", { value: refuse });
  // Python asks whether something is a function.
  refuse.prototype = Function.prototype;
  Object.defineProperty(scope, "Function", { value: refuse, writable: false });
}

function refuse(): never {
  throw new TypeError("Code is not made here.");
}
