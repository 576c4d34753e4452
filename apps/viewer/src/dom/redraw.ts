import type { Child } from './element.js';

/** Puts new children into a part of the page; focus and scroll positions stay where they were. */
export function redraw(part: HTMLElement, children: readonly Child[]): void {
  const active = document.activeElement;
  const isInside = active instanceof HTMLElement && part.contains(active);
  const key = isInside ? active.dataset['key'] : undefined;
  const { scrollTop } = part;
  part.replaceChildren(...children.filter((child): child is Node | string => isPresent(child)));
  part.scrollTop = scrollTop;
  if (key === undefined) return;
  for (const candidate of part.querySelectorAll<HTMLElement>('[data-key]')) {
    if (candidate.dataset['key'] !== key) continue;
    candidate.focus({ preventScroll: true });
    return;
  }
}

function isPresent(child: Child): boolean {
  return child !== undefined && child !== false;
}
