import type { CypherParameter } from '@stancegraph/engine';
import {
  fold,
  type Actor,
  type DatasetView,
  type Document,
  type Issue,
  type Statement,
} from '@stancegraph/model';

/** What a node or relationship carries: flat, without nulls. */
export type Properties = Readonly<Record<string, CypherParameter>>;

function present(values: Readonly<Record<string, CypherParameter | undefined>>): Properties {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, CypherParameter] => entry[1] !== undefined,
    ),
  );
}

/** `memberOf` is a relationship, not a property. */
export function actorProperties({ memberOf, ...actor }: Actor): Properties {
  return present({ ...actor, folded: fold([actor.name, ...actor.aliases].join(' ')) });
}

/** Neo4j stores no maps: events become two lists in step. */
export function issueProperties({ events, ...issue }: Issue): Properties {
  return present({
    ...issue,
    eventDates: events.map(({ date }) => date),
    eventTitles: events.map(({ title }) => title),
    folded: fold(issue.title),
  });
}

/** `date` goes apart, for the statement wraps it in `date()`. */
export function documentProperties({ date, ...document }: Document): Properties {
  return present({ ...document, folded: fold(`${document.outlet} ${document.title}`) });
}

/** Source, stance, target and `date` are not properties here: the first three are the relationship. */
export function statementProperties(
  dataset: string,
  generation: number,
  { source, stance, target, date, alleges, answers, span, ...statement }: Statement,
): Properties {
  return present({
    ...statement,
    dataset,
    generation,
    allegesStance: alleges?.stance,
    allegesTarget: alleges?.target,
    answersStatement: answers?.statement,
    answersAs: answers?.as,
    spanStart: span?.start,
    spanEnd: span?.end,
    folded: fold(`${statement.summary} ${statement.quote ?? ''}`),
  });
}

export function viewProperties(key: string, view: DatasetView): Properties {
  return present({
    key,
    id: view.id,
    title: view.title,
    description: view.description,
    filter: JSON.stringify(view.filter),
    positions: JSON.stringify(view.positions),
  });
}
