/** Content in a link: compressed, in the hash, with a version in front. */

const PREFIX = "#v1.";
/** What a link may unpack to. A small link can hold a large text. */
const LONGEST_TEXT = 1_000_000;

export type SharedText = { text: string } | { problem: string };

/** The hash of a link that carries a text. */
export async function hashOf(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `${PREFIX}${base64Url(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
}

/** The text that a hash carries; null when it is the hash of something else. Never throws. */
export async function textOf(hash: string): Promise<SharedText | null> {
  if (!/^#v\d+\./.test(hash)) return null;
  if (!hash.startsWith(PREFIX))
    return {
      problem: "This link was made by a newer version of the site, which this one cannot read.",
    };
  try {
    return { text: await unpacked(bytesOf(hash.slice(PREFIX.length))) };
  } catch (error) {
    return { problem: error instanceof RangeError ? error.message : BROKEN };
  }
}

const BROKEN = "This link is broken: a part of it was lost or changed on its way.";

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = stream.getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > LONGEST_TEXT) {
      await reader.cancel();
      throw new RangeError("The text of this link is too long for the editor.");
    }
  }
  return text + decoder.decode();
}

function base64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
