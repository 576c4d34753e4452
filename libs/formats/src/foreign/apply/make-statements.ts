import {
  dayOf,
  statementSchema,
  type ForeignMapping,
  type Stance,
  type StanceChoice,
} from '@stancegraph/model';
import type { ForeignEdge, ForeignGraph } from '../graph/foreign-graph.js';
import { MOST_EDGES } from '../graph/graph-collector.js';
import type { LeftOutList } from '../graph/left-out-list.js';
import { choiceFor, stanceKeyOf } from '../mapping/propose-stance.js';
import { ValidIds } from '../mapping/valid-ids.js';
import { countOf, isShare, MOST_REPEATED } from '../mapping/weights.js';
import type { ProblemLog } from '../../problems/problem-log.js';
import { show } from '../../problems/wording.js';
import type { Actors, Made } from './make-actors.js';
import { Documents } from './make-documents.js';
import { Fitting, onOneLine, partsOf, valueOf } from './sources.js';

/** As many as edges alone can become, one each way. */
const MOST_STATEMENTS = 2 * MOST_EDGES;
/** Before the numbers of edges that have no id; the first that no id of the file begins with in the same way. */
const NUMBERED = ['e', 'edge-', 'statement-'];

interface Context {
  readonly graph: ForeignGraph;
  readonly mapping: ForeignMapping;
  readonly actors: Actors;
  readonly leftOut: LeftOutList;
  readonly log: ProblemLog;
}

/** The statements that a graph's edges become, with the issues and documents that they name. */
export class Statements {
  readonly made: Made[] = [];
  readonly issues: Made[] = [];
  readonly documents: Documents;
  /** Edges that became two statements, one each way. */
  doubled = 0;
  /** Edges whose weight made them more than one. */
  repeated = 0;
  /** Those of them that have a day, which all of their statements take. */
  repeatedOnDay = 0;
  /** Edges that end on a later day than the one that their statements take. */
  cutToFirstDay = 0;
  readonly #prefix: string;
  /** Whether all weights are from 0 to 1: looked at where one of them is no count. */
  #areShares: boolean | undefined;
  readonly #issueIds = new Map<string, string>();
  readonly #ids: ValidIds;
  readonly #issues: ValidIds;

  constructor(private readonly context: Context) {
    const { graph, mapping, leftOut } = context;
    const { id, issue } = mapping.statement;
    const documents = graph.edges.flatMap((edge) =>
      partsOf(valueOf(mapping.document.id, edge), mapping),
    );
    this.documents = new Documents(mapping, documents, leftOut);
    // What an edge is called in the file is no other edge's statement, also where ids are not taken from there.
    const called = [...textsOf(graph, id), ...textsOf(graph, { attribute: 'id' })];
    this.#ids = new ValidIds(called, 'e');
    this.#prefix = prefixBeside(called);
    this.#issues = new ValidIds(textsOf(graph, issue), 'issue');
    if (this.#areTooMany()) return;
    graph.edges.forEach((edge, at) => {
      this.#edge(edge, at);
    });
  }

  #edge(edge: ForeignEdge, at: number): void {
    const { mapping, actors, leftOut } = this.context;
    const { stance: how, id } = mapping.statement;
    const { value, choice } = stanceOf(edge, how);
    const between = `${edge.source} → ${edge.target}`;
    if (choice === undefined) return;
    if (choice === 'leave-out') {
      const which =
        value === undefined
          ? 'edges'
          : `edges of which “${how.attribute ?? ''}” is ${show(value.trim())}`;
      leftOut.add(`${which}, as was chosen`, between, edge.place);
      return;
    }
    const [source, target] = [actors.of(edge.source), actors.of(edge.target)];
    if (edge.source === edge.target) {
      leftOut.add('edges from a node to itself', between, edge.place);
      return;
    }
    const count = this.#count(edge);
    const given = valueOf(id, edge);
    const own = given ?? `${this.#prefix}${String(at + 1)}`;
    const ways = edge.direction === 'forward' ? [false] : [false, true];
    if (ways.length > 1) this.doubled += 1;
    if (count > 1) this.repeated += 1;
    // Once, also for an edge that becomes several: what of it has no place is counted.
    const { speaker, ...said } = this.#said(edge);
    if (count > 1 && 'date' in said) this.repeatedOnDay += 1;
    for (const isBack of ways)
      for (let n = 1; n <= count; n += 1) {
        const name = `${own}${isBack ? '-back' : ''}${n === 1 ? '' : `.${String(n)}`}`;
        const isOwn = name === given;
        const [from, to] = isBack ? [target, source] : [source, target];
        this.made.push({
          value: {
            id: isOwn ? this.#ids.next(name) : this.#ids.fresh(name),
            source: from.id,
            stance: choice,
            target: to.id,
            summary: this.#summary(edge, choice, to.name, value),
            ...said,
            ...(speaker !== undefined && speaker !== from.id && { speaker }),
          },
          place: edge.place,
        });
      }
  }

  /** What is the same of all statements that an edge becomes; who speaks may be the source of some of them. */
  #said(edge: ForeignEdge): Record<string, unknown> & { speaker: string | undefined } {
    const { statement } = this.context.mapping;
    const fitting = new Fitting(this.context.leftOut, 'statements');
    const date = this.#day(edge);
    const confidence = valueOf(statement.confidence, edge);
    const issue = this.#issue(edge);
    return {
      speaker: this.#speaker(edge),
      documents: this.documents.of(edge, date),
      ...(date !== undefined && { date }),
      ...(issue !== undefined && { issue }),
      ...fitting.fit(statementSchema, 'quote', valueOf(statement.quote, edge), edge),
      ...fitting.fit(
        statementSchema,
        'confidence',
        confidence === undefined ? undefined : Number(confidence),
        edge,
        confidence,
      ),
    };
  }

  /** Says what the file said: who reads the statement sees what was made of it. */
  #summary(edge: ForeignEdge, stance: Stance, target: string, value: string | undefined): string {
    const { mapping, graph } = this.context;
    const given = valueOf(mapping.statement.summary, edge);
    if (given !== undefined) return onOneLine(given);
    const { attribute } = mapping.statement.stance;
    const does = `${stance.charAt(0).toUpperCase()}${stance.slice(1)} ${target}`;
    const file = graph.file.split(/[/\\]/).at(-1) ?? graph.file;
    if (attribute === undefined || value === undefined)
      return onOneLine(`${does}: an edge of ${file}`);
    return onOneLine(`${does}: “${attribute}” is “${value.trim()}” in ${file}`);
  }

  #day(edge: ForeignEdge): string | undefined {
    const { date } = this.context.mapping.statement;
    const written = date === undefined ? undefined : valueOf({ attribute: date.attribute }, edge);
    if (date === undefined || written === undefined) return undefined;
    const day = dayOf(written, date.format);
    if (day === undefined)
      this.context.leftOut.add(
        `values of the edge attribute “${date.attribute}” that are no full days, so that the statement is undated`,
        written,
        edge.place,
      );
    return day === undefined || this.#isOfThatDay(day, edge) ? day : undefined;
  }

  /** Whether statements of an edge take its day: not where the mapping asks for edges of one day, and it has several. */
  #isOfThatDay(day: string, edge: ForeignEdge): boolean {
    const { date, lastDay } = this.context.mapping.statement;
    if (date === undefined) return true;
    const last = valueOf(lastDay ?? endOf(date), edge);
    const lastDate = last === undefined ? day : dayOf(last, date.format);
    if (lastDate === day) return true;
    if (lastDay === undefined) {
      if (lastDate !== undefined) this.cutToFirstDay += 1;
      return true;
    }
    this.context.leftOut.add(
      `days of edges of several days, from “${date.attribute}” to “${lastDay.attribute}”: their statements are undated`,
      `${day} to ${last ?? ''}`,
      edge.place,
    );
    return false;
  }

  #issue(edge: ForeignEdge): string | undefined {
    const text = valueOf(this.context.mapping.statement.issue, edge);
    if (text === undefined) return undefined;
    const known = this.#issueIds.get(text);
    if (known !== undefined) return known;
    const id = this.#issues.next(text);
    this.#issueIds.set(text, id);
    this.issues.push({ value: { id, title: onOneLine(text) }, place: edge.place });
    return id;
  }

  #speaker(edge: ForeignEdge): string | undefined {
    const { mapping, actors, leftOut } = this.context;
    const word = valueOf(mapping.statement.speaker, edge);
    if (word === undefined) return undefined;
    const found = actors.named(word);
    if (found === undefined) leftOut.add('speakers who are no node', word, edge.place);
    return found;
  }

  #count(edge: ForeignEdge): number {
    const { mapping, log, graph } = this.context;
    const { weight } = mapping.statement;
    const text = weight === undefined ? undefined : valueOf(weight, edge);
    if (weight === undefined || text === undefined) return 1;
    const count = countOf(text);
    if (count !== undefined) return count;
    this.#areShares ??= textsOf(graph, weight).every(isShare);
    const whole = `a whole number from 1 to ${MOST_REPEATED.toLocaleString('en')}`;
    log.add({
      file: graph.file,
      line: edge.place.line,
      column: edge.place.column,
      path: 'mapping.statement.weight',
      message: `an edge of weight ${show(text)} cannot become that many statements`,
      expected: this.#areShares
        ? `${whole}; as “${weight.attribute}” is from 0 to 1 throughout, map it to the confidence instead, or to nothing`
        : `${whole}; else map “${weight.attribute}” to nothing: an edge is one statement then`,
    });
    return 0;
  }

  /** Weights can make more statements of a small file than there is memory for. */
  #areTooMany(): boolean {
    const { mapping, log, graph } = this.context;
    const { weight, stance } = mapping.statement;
    if (weight === undefined) return false;
    const total = graph.edges.reduce((sum, edge) => {
      const { choice = 'leave-out' } = stanceOf(edge, stance);
      if (choice === 'leave-out' || edge.source === edge.target) return sum;
      const count = countOf(valueOf(weight, edge) ?? '1') ?? 0;
      return sum + count * (edge.direction === 'forward' ? 1 : 2);
    }, 0);
    if (total <= MOST_STATEMENTS) return false;
    log.add({
      file: graph.file,
      path: 'mapping.statement.weight',
      message: `the weights make ${total.toLocaleString('en')} statements, and ${MOST_STATEMENTS.toLocaleString('en')} are read at most`,
      expected: `“${weight.attribute}” mapped to nothing: an edge is one statement then`,
    });
    return true;
  }
}

function stanceOf(
  edge: ForeignEdge,
  how: ForeignMapping['statement']['stance'],
): { value: string | undefined; choice: StanceChoice | undefined } {
  const value = how.attribute === undefined ? undefined : edge.values.get(how.attribute);
  return { value, choice: choiceFor(stanceKeyOf(value, how), how) };
}

/** Where a format says of itself when what begins on a day ends. */
const endOf = ({ attribute }: { readonly attribute: string }): { attribute: string } | undefined =>
  attribute === 'start' ? { attribute: 'end' } : undefined;

function textsOf(graph: ForeignGraph, source: Parameters<typeof valueOf>[0]): string[] {
  return graph.edges.flatMap((edge) => valueOf(source, edge) ?? []);
}

function prefixBeside(called: readonly string[]): string {
  const isFree = (prefix: string): boolean =>
    !called.some((id) => id.startsWith(prefix) && /^\d/.test(id.slice(prefix.length)));
  return NUMBERED.find(isFree) ?? 'statement-';
}
