import {
  findConflicts,
  rollUpOf,
  type Conflict,
  type Corpus,
  type Filter,
  type RollUp,
  type StatementFacts,
  type Tie,
} from '@stancegraph/model';
import {
  createViews,
  tieAt,
  type Network,
  type NetworkView,
  type TextMatches,
} from '@stancegraph/network';

/** What a filter leaves of a state, in the words of the model. */
export interface View {
  readonly columns: NetworkView;
  /** In the order of the corpus. */
  readonly statements: readonly StatementFacts[];
  /** Strongest first, then by source, stance and target, so that equal data is in equal order. */
  readonly ties: readonly Tie[];
  /** Every conflict among the statements of the datasets viewed, whatever else is filtered. */
  readonly conflicts: readonly Conflict[];
  readonly shown: RollUp;
}

/** The views of one state. */
export interface StateViews {
  /** A filter that holds a text needs `remember` first. */
  readonly view: (filter: Filter) => View;
  /** The same datasets and roll-up with nothing else filtered: what "of all" beside a number means. */
  readonly base: (filter: Filter) => View;
  /** Which statements hold a text, where that is known. */
  readonly matches: (text: string) => TextMatches | undefined;
  readonly remember: (text: string, matches: TextMatches) => void;
}

const VIEWS_KEPT = 12;
const TEXTS_KEPT = 20;

export function createStateViews(corpus: Corpus, network: Network): StateViews {
  const views = createViews(network, VIEWS_KEPT);
  const texts = new Map<string, TextMatches>();
  const described = new WeakMap<NetworkView, View>();
  const governments = rollUpOf(corpus.actors);
  const describe = (columns: NetworkView): View => {
    const view = described.get(columns) ?? describeView(corpus, governments, columns);
    described.set(columns, view);
    return view;
  };
  const matches = (text: string): TextMatches | undefined => texts.get(text);
  return {
    view: (filter) =>
      describe(views.view(filter, filter.text === undefined ? undefined : matches(filter.text))),
    base: (filter) => describe(views.base(filter)),
    matches,
    remember: (text, found) => {
      const [oldest] = texts.keys();
      if (texts.size >= TEXTS_KEPT && oldest !== undefined) texts.delete(oldest);
      texts.set(text, found);
    },
  };
}

/** What of a view nobody asks for is not worked out. */
function describeView(corpus: Corpus, governments: RollUp, columns: NetworkView): View {
  const { passes, ties, filter, index } = columns;
  const statements = once(() => corpus.statements.filter((_, at) => passes[at] === 1));
  const listed = once(() => Array.from(ties.order, (_, rank) => tieAt(columns, rank)));
  const conflicts = once(() => findConflicts(inScope(corpus, filter), governments));
  return {
    columns,
    shown: index.rollUp ? governments : (actor) => actor,
    get statements() {
      return statements();
    },
    get ties() {
      return listed();
    },
    get conflicts() {
      return conflicts();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function inScope({ statements }: Corpus, { datasets }: Filter): readonly StatementFacts[] {
  if (datasets === undefined || datasets.length === 0) return statements;
  const wanted = new Set(datasets);
  return statements.filter(({ dataset }) => wanted.has(dataset));
}
