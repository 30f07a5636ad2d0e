/** Gives the runtime in a worker the files that the page has fetched, whenever it asks for them. */
import type { PythonFiles } from "./python-files.js";

export function serveFiles({ folder, wasm, contents }: PythonFiles): void {
  globalThis.fetch = async (asked) => {
    const name = String(asked).slice(folder.length);
    return new Response(contents[name] ?? null, { status: name in contents ? 200 : 404 });
  };
  // The module is compiled already.
  WebAssembly.instantiateStreaming = async (_response, imports) => ({
    module: wasm,
    instance: await WebAssembly.instantiate(wasm, imports),
  });
}
