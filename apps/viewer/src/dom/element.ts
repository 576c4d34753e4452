import { withoutBidiControls } from '@stancegraph/model';

type Attribute = string | number | boolean | undefined;

/** What an element is given. No `style`: the page's policy refuses it; no markup: data stays text. */
export interface Given {
  readonly class?: string | undefined;
  /** Keeps the focus on what has the same key when its part of the page is drawn anew. */
  readonly key?: string | undefined;
  readonly attributes?: Readonly<Record<string, Attribute>> | undefined;
  readonly on?:
    | {
        readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
      }
    | undefined;
}

export type Child = Node | string | undefined | false;

/** Makes an element. Strings become text nodes, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Given = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (given.class !== undefined) made.className = given.class;
  if (given.key !== undefined) made.dataset['key'] = given.key;
  for (const [name, value] of Object.entries(given.attributes ?? {}))
    setAttribute(made, name, value);
  for (const [type, listener] of Object.entries(given.on ?? {}))
    made.addEventListener(type, listener as EventListener);
  made.append(...presentOf(children));
  return made;
}

/** Addresses are links' own business; handlers and styles would be refused by the page's policy. */
const REFUSED = /^(?:on|style$|href$|src|srcdoc$|xlink)/i;

function setAttribute(made: Element, name: string, value: Attribute): void {
  if (REFUSED.test(name)) throw new TypeError(`no element is given “${name}”`);
  if (value === undefined || value === false) return;
  made.setAttribute(name, value === true ? '' : String(value));
}

function presentOf(children: readonly (Child | readonly Child[])[]): (Node | string)[] {
  return children.flat().filter((child): child is Node | string => {
    return child !== undefined && child !== false;
  });
}

/** A name or a text from the data: its direction is its own, and does not turn what stands beside it. */
export function name(text: string, className?: string): HTMLElement {
  return element('bdi', { class: className }, withoutBidiControls(text));
}

/** Text that looks at its own first letter for its direction. */
export function paragraph(text: string, className?: string): HTMLElement {
  return element('p', { class: className, attributes: { dir: 'auto' } }, withoutBidiControls(text));
}

interface ButtonGiven extends Omit<Given, 'on'> {
  readonly onClick: (event: MouseEvent) => void;
  /** For buttons that show a sign only. */
  readonly label?: string;
}

export function button(
  { onClick, label, attributes, ...given }: ButtonGiven,
  ...children: Child[]
): HTMLButtonElement {
  const more = { type: 'button', 'aria-label': label, title: label, ...attributes };
  return element('button', { ...given, attributes: more, on: { click: onClick } }, ...children);
}
