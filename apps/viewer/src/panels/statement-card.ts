import { statementKey, type Stance } from '@stancegraph/model';
import type { Stated } from '../content/stated.js';
import { button, element, name, paragraph, type Child } from '../dom/element.js';
import { outwardLink } from '../dom/link.js';
import { contestedMark, stanceMark } from '../dom/marks.js';
import { count, day } from '../format/words.js';
import type { Context } from '../state/context.js';
import { attributionOf } from './attribution.js';
import { counterpartsOf, type Counterpart } from './counterparts.js';

interface CardOptions {
  readonly isMarked?: boolean;
  /** Whether the card says whose stance toward whom it is. */
  readonly hasTie?: boolean;
}

/** One statement: who, for whom, when, what, in which words, where it was reported, and what contradicts it. */
export function statementCard(
  context: Context,
  at: number,
  { isMarked = false, hasTie = false }: CardOptions = {},
): HTMLElement | undefined {
  const statement = context.corpus.statements[at];
  if (statement === undefined) return undefined;
  const { summary, quote, issue, dataset, id, confidence } = statement;
  const notes = [
    issue === undefined ? 'No issue named' : context.corpus.issueTitle(issue),
    ...(confidence === undefined ? [] : [`confidence ${String(confidence)}`]),
  ];
  return element(
    'article',
    {
      class: 'statement',
      key: `statement ${statementKey(dataset, id)}`,
      attributes: { tabindex: -1, 'aria-current': isMarked ? 'true' : undefined },
    },
    hasTie && tieLine(context, statement),
    byline(context, statement),
    paragraph(summary),
    quote !== undefined &&
      element('blockquote', { attributes: { dir: 'auto' } }, element('p', {}, `“${quote}”`)),
    sources(context, statement),
    element('p', { class: 'meta' }, name(notes.join(' · '))),
    allegation(context, statement),
    ...counterparts(context, at),
    element('p', { class: 'meta address' }, statementKey(dataset, id)),
  );
}

function byline({ corpus }: Context, statement: Stated): HTMLElement {
  const { who, forWhom, voicedBy } = attributionOf(statement, corpus);
  return element(
    'header',
    { class: 'byline' },
    element(
      'p',
      {},
      element('b', {}, name(who)),
      forWhom !== undefined && element('span', { class: 'meta' }, ' for ', name(forWhom)),
      voicedBy !== undefined && element('span', { class: 'meta' }, ', voiced by ', name(voicedBy)),
    ),
    element(
      'span',
      { class: 'meta number' },
      statement.date === undefined ? 'undated' : day(statement.date),
    ),
  );
}

/** Outlet, title and day of each document; a link where it has an address. */
function sources({ corpus }: Context, { documents }: Stated): HTMLElement {
  return element(
    'ul',
    { class: 'sources' },
    documents.map((id) => {
      const document = corpus.document(id);
      if (document === undefined) return element('li', {}, name(id));
      const { outlet, title, date, url } = document;
      return element(
        'li',
        {},
        element('b', {}, name(outlet)),
        ', “',
        outwardLink(title, url),
        `”, ${day(date)}`,
      );
    }),
  );
}

function tieLine({ corpus: { nameOf } }: Context, { source, stance, target }: Stated): HTMLElement {
  return element(
    'p',
    { class: 'small-tie' },
    name(nameOf(source)),
    stanceMark(stance),
    element('span', { class: 'sr-only' }, stance),
    name(nameOf(target)),
  );
}

/** What an accusation charges its target with: alleged, by whom. */
function allegation({ corpus: { nameOf } }: Context, statement: Stated): HTMLElement | undefined {
  const { alleges, target, source } = statement;
  if (alleges === undefined) return undefined;
  return smallTie(
    [nameOf(target), alleges.stance, nameOf(alleges.target)],
    `alleged by ${nameOf(source)}`,
    true,
  );
}

function smallTie(
  [source, stance, target]: readonly [string, Stance, string],
  note: string,
  isAlleged = false,
): HTMLElement {
  return element(
    'p',
    { class: isAlleged ? 'small-tie boxed alleged' : 'small-tie boxed' },
    name(source),
    stanceMark(stance, isAlleged),
    element('span', { class: 'sr-only' }, isAlleged ? `is alleged: ${stance}` : stance),
    name(target),
    element('span', { class: 'meta note' }, name(note)),
  );
}

/** So many of them stand open; the others are one click away. */
const FEW = 4;

function counterparts(context: Context, at: number): Child[] {
  const all = counterpartsOf(context, at);
  const boxes = (some: readonly Counterpart[]): Child[] =>
    some.map((counterpart) => counterpartBox(context, counterpart));
  if (all.length <= FEW) return boxes(all);
  const rest = button(
    {
      class: 'small-button',
      onClick: () => {
        rest.replaceWith(...boxes(all.slice(FEW)).filter((box) => box instanceof Node));
      },
    },
    `Show more: ${count(FEW)} of ${count(all.length)} that it stands against or answers`,
  );
  return [...boxes(all.slice(0, FEW)), rest];
}

/** The other side of what is contested or answered, with its own sources. */
function counterpartBox(context: Context, { statement, heading, isContested }: Counterpart): Child {
  const { nameOf } = context.corpus;
  const { source, stance, target, summary, quote } = statement;
  return element(
    'section',
    { class: 'counterpart' },
    element('h4', {}, isContested && contestedMark(), heading),
    smallTie([nameOf(source), stance, nameOf(target)], 'stated'),
    byline(context, statement),
    paragraph(summary),
    quote !== undefined &&
      element('blockquote', { attributes: { dir: 'auto' } }, element('p', {}, `“${quote}”`)),
    sources(context, statement),
  );
}
