/** Marks the element in which findings scroll. */
export const PANEL = { "data-findings-panel": "" };

/**
 * Scrolls the panel so that an element in it can be seen, from its beginning. The page stays where
 * it is: where the panel stands below the editor, a cursor would otherwise carry it away.
 */
export function showInPanel(element: HTMLElement): void {
  const panel = element.closest<HTMLElement>("[data-findings-panel]");
  if (!panel) return;
  const place = element.getBoundingClientRect();
  const view = panel.getBoundingClientRect();
  if (place.bottom > view.bottom) panel.scrollTop += place.bottom - view.bottom;
  const above = view.top - element.getBoundingClientRect().top;
  if (above > 0) panel.scrollTop -= above;
}
