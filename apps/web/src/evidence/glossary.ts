import type { ActorBrief, DocumentBrief, Evidence, StatementsPage } from '@stancegraph/contract';

/** What the ids in an answer stand for; an id that is not explained stands for itself. */
export interface Glossary {
  readonly actor: (id: string) => Pick<ActorBrief, 'id' | 'name' | 'code' | 'government'>;
  documents(ids: readonly string[]): readonly DocumentBrief[];
  readonly issue: (id: string) => string;
}

type Explained = Pick<StatementsPage, 'actors' | 'documents' | 'issues'>;

export function glossaryOf({ actors, documents, issues }: Explained): Glossary {
  const actor = new Map(actors.map((each) => [each.id, each]));
  const document = new Map(documents.map((each) => [each.id, each]));
  const issue = new Map(issues.map(({ id, title }) => [id, title]));
  return {
    actor: (id) => actor.get(id) ?? { id, name: id, government: id },
    documents: (ids) =>
      ids.map((id) => document.get(id) ?? { id, title: id, outlet: '', date: '' }),
    issue: (id) => issue.get(id) ?? id,
  };
}

/** Who said it, for whom, and who voiced it. */
export interface Attribution {
  readonly who: string;
  readonly forWhom?: string;
  readonly voicedBy?: string;
}

/**
 * Puts a statement's words where they belong: a person or body speaks for its government; a voice that
 * is itself a person or body of the source speaks for the source; any other voice is named beside it.
 */
export function attribution(
  { source, speaker }: Pick<Evidence, 'source' | 'speaker'>,
  { actor }: Glossary,
): Attribution {
  const said = actor(source);
  const government = actor(said.government);
  const forWhom = said.government === said.id ? {} : { forWhom: government.name };
  if (speaker === undefined || speaker === source) return { who: said.name, ...forWhom };
  const voice = actor(speaker);
  if (said.government === said.id && voice.government === said.id)
    return { who: voice.name, forWhom: said.name };
  return { who: said.name, ...forWhom, voicedBy: voice.name };
}
