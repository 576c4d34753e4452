import type { Problem } from '@stancegraph/model';
import { describedBy, type Shared, type SharedKind, type SharedMap } from '../store/shared.js';
import { Unreadable } from '../store/unreadable.js';
import { sameContent } from './same-content.js';

/** How many items of a dataset an import adds, changes, removes and leaves as they are. */
export interface Changes {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
}

export const noChanges = (): Changes => ({ added: 0, changed: 0, removed: 0, unchanged: 0 });

/** That a dataset mentions a thing, with its own description where the node carries another. */
export interface Mention<T> {
  readonly dataset: string;
  readonly id: string;
  readonly own?: T;
}

/** What has to be written so that a dataset's actors, issues or documents are as its file says. */
export interface SharedPlan<T> {
  /** Nodes that nothing mentions yet. */
  readonly create: T[];
  /** Nodes that others see already and that are to carry another description. */
  readonly overwrite: T[];
  /** Everything that the dataset mentions, as it should be in the end. */
  readonly desired: Mention<T>[];
  /** Of `desired`, what is not stored so yet. */
  readonly mention: Mention<T>[];
  /** What the dataset mentions in the store and should not, or not so. */
  readonly unmention: string[];
  /** Mentions of other datasets that change because a node's description passes to them. */
  readonly others: Mention<T>[];
  /** Nodes that nobody mentions any more. */
  readonly remove: string[];
  readonly changes: Changes;
  readonly warnings: Problem[];
}

/**
 * Works out what to write. The description that holds is the first one: while another dataset mentions a
 * node without a description of its own, the node stays as it is and the newcomer keeps its description
 * with its mention. When the last holder goes or changes its mind, the description of the dataset with
 * the least id among the others takes the place.
 */
export function planShared<T extends { readonly id: string }>(
  kind: SharedKind,
  dataset: string,
  items: readonly T[],
  stored: SharedMap<T>,
): SharedPlan<T> {
  const plan: SharedPlan<T> = {
    create: [],
    overwrite: [],
    desired: [],
    mention: [],
    unmention: [],
    others: [],
    remove: [],
    changes: noChanges(),
    warnings: [],
  };
  const wanted = new Set<string>();
  for (const item of items) {
    wanted.add(item.id);
    const known = stored.get(item.id);
    if (known === undefined) {
      plan.create.push(item);
      want(plan, { dataset, id: item.id }, undefined);
      plan.changes.added += 1;
    } else planKnown(plan, kind, dataset, item, known);
  }
  for (const [id, known] of stored) {
    if (!wanted.has(id) && known.mentions.has(dataset)) planGone(plan, dataset, id, known);
  }
  return plan;
}

/** Notes what the dataset should mention, and how to come there from what is stored. */
function want<T>(plan: SharedPlan<T>, mention: Mention<T>, known: Shared<T> | undefined): void {
  plan.desired.push(mention);
  const isStored = known?.mentions.has(mention.dataset) ?? false;
  if (isStored && sameContent(known?.mentions.get(mention.dataset), mention.own)) return;
  if (isStored) plan.unmention.push(mention.id);
  plan.mention.push(mention);
}

function planKnown<T extends { readonly id: string }>(
  plan: SharedPlan<T>,
  kind: SharedKind,
  dataset: string,
  item: T,
  known: Shared<T>,
): void {
  const { id } = item;
  const { node } = known;
  const holder = holderAmong(known, dataset);
  if (sameContent(node, item)) want(plan, { dataset, id }, known);
  else if (holder === undefined || node instanceof Unreadable) {
    plan.overwrite.push(item);
    want(plan, { dataset, id }, known);
    passOn(plan, dataset, id, item, known);
  } else {
    want(plan, { dataset, id, own: item }, known);
    plan.warnings.push(differing(kind, dataset, holder, item, node));
  }
  if (!known.mentions.has(dataset)) plan.changes.added += 1;
  else if (sameContent(describedBy(known, dataset), item)) plan.changes.unchanged += 1;
  else plan.changes.changed += 1;
}

function planGone<T extends { readonly id: string }>(
  plan: SharedPlan<T>,
  dataset: string,
  id: string,
  known: Shared<T>,
): void {
  plan.changes.removed += 1;
  plan.unmention.push(id);
  const others = [...known.mentions].filter(([other]) => other !== dataset).sort();
  if (others.length === 0) plan.remove.push(id);
  if (others.length === 0 || holderAmong(known, dataset) !== undefined) return;
  for (const [, heir] of others) {
    if (heir === undefined || heir instanceof Unreadable) continue;
    plan.overwrite.push(heir);
    passOn(plan, dataset, id, heir, known);
    return;
  }
}

/** Another dataset whose description the node carries. */
function holderAmong<T>({ mentions }: Shared<T>, dataset: string): string | undefined {
  return [...mentions.keys()]
    .sort()
    .find((other) => other !== dataset && mentions.get(other) === undefined);
}

/** The node now carries `node`: other datasets that say the same need no description of their own. */
function passOn<T>(
  plan: SharedPlan<T>,
  dataset: string,
  id: string,
  node: T,
  { mentions }: Shared<T>,
): void {
  for (const [other, own] of mentions) {
    if (other !== dataset && own !== undefined && sameContent(own, node)) {
      plan.others.push({ dataset: other, id });
    }
  }
}

function differing<T extends { readonly id: string }>(
  kind: SharedKind,
  dataset: string,
  holder: string,
  item: T,
  node: T,
): Problem {
  const one = kind.slice(0, -1);
  const fields = [...new Set([...Object.keys(item), ...Object.keys(node)])].filter(
    (field) => !sameContent(Reflect.get(item, field), Reflect.get(node, field)),
  );
  return {
    path: `${kind}.${item.id}`,
    message: `the datasets “${holder}” and “${dataset}” describe the ${one} “${item.id}” differently (${fields.join(', ')}); the description by “${holder}” is shown`,
  };
}
