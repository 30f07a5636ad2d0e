import useBrokenLinks from "@docusaurus/useBrokenLinks";

/** Tells the broken anchor check of the build that these ids are on the page. */
export function useAnchors(ids: readonly string[]): void {
  const { collectAnchor } = useBrokenLinks();
  for (const id of ids) collectAnchor(id);
}
