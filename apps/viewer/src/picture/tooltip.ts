import { STANCES } from '@stancegraph/model';
import type { DisplayList, Target } from '@stancegraph/scene';
import { element, name, type Child } from '../dom/element.js';
import { contestedMark, stanceMark } from '../dom/marks.js';
import { count, counted, days, listed } from '../format/words.js';
import type { Context } from '../state/context.js';
import { findActor, findShownTie } from '../state/shown.js';
import { KINDS } from '../texts.js';
import { placeOfMark } from './marks-of.js';

/** Says of what is under the pointer what it states, and who speaks for it. */
export class Tooltip {
  readonly host = element('div', {
    class: 'tooltip',
    attributes: { role: 'tooltip', hidden: true },
  });

  constructor(private readonly context: Context) {}

  show(target: Target | undefined, list: DisplayList): void {
    const place = target === undefined ? undefined : seenPlace(list, target);
    const children = target === undefined ? [] : this.childrenOf(target);
    this.host.hidden = place === undefined || children.length === 0;
    if (place === undefined || this.host.hidden) return;
    this.host.replaceChildren(
      ...children.filter((child) => child !== false && child !== undefined),
    );
    const { width, height } = this.host.getBoundingClientRect();
    const gap = place.r + 12;
    const isRight = place.x + gap + width < list.width - 8;
    const left = isRight ? place.x + gap : place.x - gap - width;
    const top = place.y - height / 2;
    this.host.style.left = `${String(clamp(left, list.width - width))}px`;
    this.host.style.top = `${String(clamp(top, list.height - height))}px`;
  }

  private childrenOf(target: Target): Child[] {
    return target.type === 'actor' ? this.actor(target.id) : this.tie(target.key);
  }

  private actor(id: string): Child[] {
    const actor = findActor(this.context.shown(), id);
    if (actor === undefined) return [];
    const { made, received, voices } = actor;
    return [
      element(
        'p',
        { class: 'tooltip-head' },
        name(actor.name),
        element('span', { class: 'meta' }, ` ${KINDS[actor.kind]}`),
      ),
      element('p', { class: 'meta' }, 'made · received'),
      ...STANCES.filter((stance) => made[stance] + received[stance] > 0).map((stance) =>
        element(
          'p',
          { class: 'tooltip-row' },
          stanceMark(stance),
          ` ${stance} `,
          element('b', {}, `${count(made[stance])} · ${count(received[stance])}`),
        ),
      ),
      voices.length > 0 &&
        element(
          'p',
          { class: 'meta' },
          'Spoken for by ',
          name(listed(voices.slice(0, 6))),
          more(voices.length - 6),
        ),
    ];
  }

  private tie(key: string): Child[] {
    const found = findShownTie(this.context.shown(), key);
    if (found === undefined) return [];
    const { tie } = found;
    const { nameOf } = this.context.corpus;
    const dates = [days(tie.first, tie.last), tie.undated > 0 && `${count(tie.undated)} undated`];
    return [
      element(
        'p',
        { class: 'tooltip-head' },
        name(nameOf(tie.source)),
        ' ',
        element('span', { class: `word ${tie.stance}` }, tie.stance),
        ' ',
        name(nameOf(tie.target)),
      ),
      element(
        'p',
        { class: 'meta' },
        [counted(tie.count, 'statement'), counted(tie.outlets.length, 'outlet'), ...dates]
          .filter(Boolean)
          .join(' · '),
      ),
      tie.contested && element('p', { class: 'tooltip-row' }, contestedMark(), ' contested'),
    ];
  }
}

/** Where a mark lies, if it is in sight. */
function seenPlace(list: DisplayList, target: Target): ReturnType<typeof placeOfMark> {
  const place = placeOfMark(list, target);
  if (place === undefined) return undefined;
  const { x, y, r } = place;
  return x > -r && x < list.width + r && y > -r && y < list.height + r ? place : undefined;
}

function more(number: number): string {
  return number > 0 ? ` and ${count(number)} more` : '';
}

function clamp(value: number, most: number): number {
  return Math.max(8, Math.min(value, most - 8));
}
