import { SITE_URL } from "../../../generated/facts.js";

/** An address of the site as a path in it. */
export function sitePath(url: string): string {
  return url.startsWith(SITE_URL) ? `/${url.slice(SITE_URL.length)}` : url;
}
