/** Python's files, as the page hands them to a worker. */
import type { LoadProgress } from "../python.js";

/** A file of the folder that the site serves. */
export interface PythonFile {
  name: string;
  /** Bytes, unpacked. */
  size: number;
}

/** What a worker starts with. */
export interface PythonFiles {
  /** Address of the folder, with a slash at its end. */
  folder: string;
  wasm: WebAssembly.Module;
  /** Contents of the other files that the worker would fetch, by name. Modules it imports. */
  contents: Readonly<Record<string, ArrayBuffer>>;
}

const WASM = "pyodide.asm.wasm";

/**
 * Fetches the files, and compiles what a browser compiles once for all workers.
 *
 * @throws Error when one of them cannot be had.
 */
export async function loadPythonFiles(
  folder: string,
  files: readonly PythonFile[],
  onProgress: (progress: LoadProgress) => void,
): Promise<PythonFiles> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let loaded = 0;
  const counted = (response: Response) => {
    const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(part, controller) {
        loaded += part.byteLength;
        onProgress({ loaded: Math.min(loaded, total), total });
        controller.enqueue(part);
      },
    });
    return new Response(response.body?.pipeThrough(counter), { headers: response.headers });
  };
  const fetched = async (name: string) => {
    const response = await fetch(folder + name);
    if (!response.ok) throw new Error(`${name} cannot be loaded (${response.status}).`);
    return counted(response);
  };
  const contents: Record<string, ArrayBuffer> = {};
  const [wasm] = await Promise.all([
    fetched(WASM).then(compiled),
    ...files
      .filter(({ name }) => name !== WASM)
      .map(async ({ name }) => {
        const content = await (await fetched(name)).arrayBuffer();
        if (!name.endsWith(".mjs")) contents[name] = content;
      }),
  ]);
  return { folder, wasm, contents };
}

/** Some servers do not say that it is what it is, and then it cannot be compiled on its way. */
async function compiled(response: Response): Promise<WebAssembly.Module> {
  const headers = { "Content-Type": "application/wasm" };
  return WebAssembly.compileStreaming(new Response(response.body, { headers }));
}
