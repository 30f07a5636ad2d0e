/** Unfolds what has this id, and goes there. Anything else is left as it is. */
export function openTarget(id: string): void {
  const target = document.getElementById(id);
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.scrollIntoView();
}
