/** One element of a document; text and CDATA of it together. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<\?[^?]*\?>|<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w-]+)="([^"<]*)"/g;

/** Reads the XML that reports are made of. Throws at anything that is not well-formed. */
export function parseXml(source: string): Element {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/u.test(source))
    throw new Error("a character that XML cannot hold");
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let end = 0;
  for (const token of source.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    const [, cdata, closing, name, attributes = "", empty, text] = token;
    const top = open.at(-1) as Element;
    if (cdata !== undefined) top.text += cdata;
    else if (text !== undefined) top.text += unescaped(text);
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(ATTRIBUTE)];
      const element: Element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key, value = ""]) => [key, unescaped(value)])),
        children: [],
        text: "",
      };
      top.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (end !== source.length || open.length !== 1) throw new Error(`broken at ${end}`);
  return root.children[0] as Element;
}

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\w+);)|\]\]>/.test(text)) throw new Error(`broken text ${text}`);
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&(\w+);/g, (_, entity: string) => ENTITIES[entity] ?? "");
}
