import type { ActorFacts, Corpus, StatementFacts } from './facts.js';

/** A small corpus for specs: two governments with their people, and who said what. */
export function corpusOf(
  statements: readonly (Partial<StatementFacts> &
    Pick<StatementFacts, 'id' | 'source' | 'stance' | 'target'>)[],
): Corpus {
  const actors: ActorFacts[] = [
    { id: 'iran', kind: 'state' },
    { id: 'khamenei', kind: 'person', memberOf: 'iran' },
    { id: 'rouhani', kind: 'person', memberOf: 'iran' },
    { id: 'us', kind: 'state' },
    { id: 'krg', kind: 'government' },
    { id: 'isis', kind: 'armed-group' },
  ];
  return {
    statements: statements.map((each) => ({ dataset: 'd', documents: ['reuters-1'], ...each })),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    outlets: new Map([
      ['reuters-1', 'Reuters'],
      ['reuters-2', 'Reuters'],
      ['mehr-1', 'Mehr'],
    ]),
    mentions: new Map([['d', new Set(actors.map(({ id }) => id))]]),
  };
}
