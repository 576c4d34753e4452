import type {
  Network,
  NetworkActor,
  NetworkDocument,
  StatementColumns,
  Titled,
} from './network.js';

// Format "stancegraph network", version 1: eight bytes of magic, the length of the header as 32-bit
// little-endian number, the header as JSON in UTF-8, then the columns, each at a multiple of eight bytes
// from the start, little-endian. The header names each column's type and length, in order.

const MAGIC = 'SGNET\0\0\x01';
const TYPES = { u8: Uint8Array, u32: Uint32Array, i32: Int32Array } as const;
type TypeName = keyof typeof TYPES;
type Column = Uint8Array | Uint32Array | Int32Array;

const COLUMNS = {
  dataset: 'u32',
  source: 'u32',
  target: 'u32',
  stance: 'u8',
  day: 'i32',
  issue: 'i32',
  documentStart: 'u32',
  document: 'u32',
  allegesStance: 'u8',
  allegesTarget: 'i32',
  answers: 'i32',
  denies: 'u8',
} as const satisfies Record<Exclude<keyof StatementColumns, 'id'>, TypeName>;
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

interface Header {
  readonly datasets: readonly Titled[];
  readonly actors: readonly NetworkActor[];
  readonly issues: readonly Titled[];
  readonly documents: readonly NetworkDocument[];
  readonly ids: readonly string[];
  /** Lengths of the columns, and of the lists of mentions that follow them. */
  readonly columns: readonly number[];
  readonly mentions: readonly number[];
}

/** Bytes are not a network, or one of another version of this format. */
export class BadNetwork extends Error {
  override readonly name = 'BadNetwork';
}

/** Writes a network as bytes: one header, then columns that a browser takes over without reading them. */
export function encodeNetwork(network: Network): Uint8Array<ArrayBuffer> {
  const { datasets, actors, issues, documents, mentions, statements } = network;
  const columns = [...NAMES.map((name): Column => statements[name]), ...mentions];
  const header: Header = {
    datasets,
    actors,
    issues,
    documents,
    ids: statements.id,
    columns: NAMES.map((name) => statements[name].length),
    mentions: mentions.map(({ length }) => length),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = aligned(MAGIC.length + 4 + text.length);
  const size = columns.reduce((sum, { byteLength }) => sum + aligned(byteLength), start);
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, text.length, true);
  bytes.set(text, MAGIC.length + 4);
  let at = start;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += aligned(column.byteLength);
  }
  return bytes;
}

/** Reads what `encodeNetwork` wrote; columns are views into the same memory. Throws `BadNetwork`. */
export function decodeNetwork(buffer: ArrayBuffer): Network {
  const bytes = new Uint8Array(buffer);
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new BadNetwork('The answer is not a network of version 1.');
  const length = new DataView(buffer).getUint32(MAGIC.length, true);
  const header = JSON.parse(
    new TextDecoder().decode(bytes.subarray(MAGIC.length + 4, MAGIC.length + 4 + length)),
  ) as Header;
  let at = aligned(MAGIC.length + 4 + length);
  const next = (type: TypeName, items: number): Column => {
    const column = new TYPES[type](buffer, at, items);
    at += aligned(column.byteLength);
    return column;
  };
  const columns = Object.fromEntries(
    NAMES.map((name, index) => [name, next(COLUMNS[name], header.columns[index] ?? 0)]),
  );
  const { datasets, actors, issues, documents, ids } = header;
  return {
    datasets,
    actors,
    issues,
    documents,
    // The types are those that `COLUMNS` names.
    statements: { id: ids, ...columns } as unknown as StatementColumns,
    mentions: header.mentions.map((items) => next('u32', items) as Uint32Array),
  };
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
