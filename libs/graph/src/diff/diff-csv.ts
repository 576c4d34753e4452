import type { Diff, DiffActor, DiffStatement, DiffTie } from '@stancegraph/contract';
import { canonicalJson, formulaSafe, writeRecords } from '@stancegraph/formats';
import type { Statement } from '@stancegraph/model';

const COLUMNS = [
  'what',
  'change',
  'id',
  'source',
  'sourceName',
  'stance',
  'target',
  'targetName',
  'before',
  'after',
  'fields',
  'beforeText',
  'afterText',
  'inOther',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | boolean>>;

/** Rows that are written at once. */
const BATCH = 1_000;

/**
 * A comparison as one table, `what` being tie, actor or statement: CSV of RFC 4180, UTF-8 with a mark for
 * spreadsheets, formulas made text. What is unchanged is listed for ties and actors and left out for statements.
 * A tie that flips has two rows or more.
 */
export function* writeDiffCsv(diff: Diff): Generator<string> {
  yield `\uFEFF${writeRecords([COLUMNS], String)}`;
  let batch: Row[] = [];
  for (const row of rowsOf(diff)) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield recordsOf(batch);
    batch = [];
  }
  yield recordsOf(batch);
}

function recordsOf(rows: readonly Row[]): string {
  return writeRecords(
    rows.map((row) => COLUMNS.map((column) => row[column] ?? '')),
    (cell) => formulaSafe(String(cell)),
  );
}

function* rowsOf({ ties, actors, statements }: Diff): Generator<Row> {
  for (const { from, to } of ties.flipped.items) {
    for (const tie of from) yield tieRow('flipped-from', tie);
    for (const tie of to) yield tieRow('flipped-to', tie);
  }
  yield* ties.new.items.map((tie) => tieRow('new', tie));
  yield* ties.gone.items.map((tie) => tieRow('gone', tie));
  yield* ties.countChanged.items.map((tie) =>
    tieRow(tie.after > tie.before ? 'strengthened' : 'weakened', tie),
  );
  yield* ties.revised.items.map((tie) => tieRow('revised', tie));
  yield* ties.unchanged.items.map((tie) => tieRow('unchanged', tie));
  yield* actors.appeared.items.map((actor) => actorRow('appeared', actor));
  yield* actors.vanished.items.map((actor) => actorRow('vanished', actor));
  yield* actors.stayed.items.map((actor) => actorRow('stayed', actor));
  yield* statements.new.items.map((statement) => statementRow('new', statement));
  yield* statements.gone.items.map((statement) => statementRow('gone', statement));
  yield* statements.changed.items.map((statement) => statementRow('changed', statement));
}

function tieRow(change: string, tie: DiffTie): Row {
  const { source, sourceName, stance, target, targetName, before, after } = tie;
  const id = `${source}|${stance}|${target}`;
  const ends = { source, sourceName, stance, target, targetName };
  return { what: 'tie', change, id, ...ends, before, after };
}

function actorRow(change: string, { id, name, before, after, inOther }: DiffActor): Row {
  return { what: 'actor', change, id, sourceName: name, before, after, inOther };
}

function statementRow(change: string, statement: DiffStatement): Row {
  const { key, before, after, fields, inOther } = statement;
  const { source = '', stance = '', target = '' } = after ?? before ?? {};
  return {
    what: 'statement',
    change,
    id: key,
    ...{ source, stance, target },
    fields: fields.join(';'),
    beforeText: textOf(before, fields),
    afterText: textOf(after, fields),
    inOther,
  };
}

/** What a statement says; where some of its fields changed, these. */
function textOf(statement: Statement | undefined, fields: readonly string[]): string {
  if (statement === undefined) return '';
  if (fields.length === 0) return statement.summary;
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(statement));
  return fields
    .flatMap((field) => {
      const value = values.get(field);
      return value === undefined ? [] : [`${field}: ${wordOf(value)}`];
    })
    .join('; ');
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value);
}
