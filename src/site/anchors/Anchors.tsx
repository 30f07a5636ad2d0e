import { useAnchors } from "./useAnchors";

/** Further ids for a place that can carry only one itself. */
export function Anchors({ ids }: { ids: readonly string[] }) {
  useAnchors(ids);
  return ids.map((id) => <span key={id} id={id} className="anchor-target" />);
}
