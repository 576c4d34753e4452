import type { ActorBrief, DocumentBrief, Evidence, IssueBrief } from '@stancegraph/contract';
import { rollUpOf } from '@stancegraph/model';
import type { LoadedState } from '../state/loaded-state.js';
import type { DocumentRecord } from '../state/records.js';

export interface Glossary {
  readonly actors: ActorBrief[];
  readonly documents: DocumentBrief[];
  readonly issues: IssueBrief[];
}

/** Describes one actor in a few words; an id that nothing is known of stands for itself. */
export function actorBriefOf(state: LoadedState, id: string): ActorBrief {
  const actor = state.actors.get(id);
  return {
    id,
    name: actor?.name ?? id,
    kind: actor?.kind ?? 'other',
    ...(actor?.code === undefined ? {} : { code: actor.code }),
    ...(actor?.memberOf === undefined ? {} : { memberOf: actor.memberOf }),
    government: rollUpOf(state.corpus.actors)(id),
  };
}

export function documentBriefOf(document: DocumentRecord): DocumentBrief {
  const { datasets, description, ...brief } = document;
  return brief;
}

/** Says what the ids in statements stand for, each once, sorted. */
export function glossaryOf(
  state: LoadedState,
  evidence: readonly Evidence[],
  moreActors: readonly string[] = [],
): Glossary {
  const actors = new Set(moreActors);
  const documents = new Set<string>();
  const issues = new Set<string>();
  for (const each of evidence) {
    for (const id of [each.source, each.target, each.speaker, each.alleges?.target]) {
      if (id !== undefined) actors.add(id);
    }
    for (const id of each.documents) documents.add(id);
    if (each.issue !== undefined) issues.add(each.issue);
  }
  const root = rollUpOf(state.corpus.actors);
  for (const id of [...actors]) actors.add(root(id));
  return {
    actors: [...actors].sort().map((id) => actorBriefOf(state, id)),
    documents: [...documents].sort().flatMap((id) => {
      const document = state.documents.get(id);
      return document === undefined ? [] : [documentBriefOf(document)];
    }),
    issues: [...issues].sort().map((id) => ({ id, title: state.issues.get(id)?.title ?? id })),
  };
}
