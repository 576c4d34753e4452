import { isMap, isSeq, type ParsedNode } from 'yaml';
import { readBytes, type Meter } from '../bytes/read-bytes.js';
import type { DatasetBuilder } from '../build/dataset-builder.js';
import { isListName, ITEM_SCHEMAS, rootSchema, type ListName } from '../build/lists.js';
import type { Mark, Place } from '../place/mark.js';
import { treeOrigin } from '../place/tree-origin.js';
import type { ProblemLog } from '../problems/problem-log.js';
import { Refusal } from '../problems/refusal.js';
import { schemaOfPart } from '../problems/schema-shape.js';
import type { SourceFile } from '../source.js';
import { parseYaml, type ParsedYaml } from './parse-yaml.js';
import { YamlValues } from './yaml-values.js';

/** YAML is for datasets written by hand: its tree takes many times the file's size in memory. */
export const MAX_YAML_BYTES = 8 * 1024 ** 2;

/** Reads a dataset from YAML. Throws `Refusal` where the YAML is broken. */
export async function readYaml(
  file: SourceFile,
  meter: Meter,
  builder: DatasetBuilder,
  log: ProblemLog,
): Promise<void> {
  const parsed = await parseYaml(await textOf(file, meter), meter.signal);
  const [first, ...others] = parsed.errors;
  if (first !== undefined) {
    for (const finding of others) log.add({ file: file.name, ...finding });
    throw new Refusal(first);
  }
  new YamlReader(file.name, parsed, builder, log).read();
}

async function textOf(file: SourceFile, meter: Meter): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of readBytes(file, meter)) {
    size += chunk.length;
    if (size > MAX_YAML_BYTES)
      throw new Refusal({
        message: `the file is larger than ${String(MAX_YAML_BYTES / 1024 ** 2)} MiB, which is the limit for YAML`,
        expected: 'the same dataset as JSON or CSV, which have no such limit',
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

class YamlReader {
  readonly #origin;
  readonly #values: YamlValues;

  constructor(
    file: string,
    private readonly parsed: ParsedYaml,
    private readonly builder: DatasetBuilder,
    log: ProblemLog,
  ) {
    this.#origin = treeOrigin(file);
    this.#values = new YamlValues(parsed.placeAt, (finding) => {
      log.add({ file, ...finding });
    });
  }

  read(): void {
    const root = this.parsed.document?.contents ?? null;
    const place = root === null ? { line: 1, column: 1 } : this.parsed.placeAt(root.range[0]);
    if (!isMap(root))
      throw new Refusal({
        ...place,
        message: isEmpty(root) ? 'the file is empty' : 'the file holds no named fields',
        expected: 'a dataset: id: …, title: …, actors: …, statements: …',
      });
    const head: Record<string, unknown> = {};
    const parts = new Map<string | number, Mark>();
    for (const { name, place: key, node } of this.#values.fields(root, [], place)) {
      if (isListName(name) && isSeq<ParsedNode>(node)) {
        this.#items(name, node.items, key);
        continue;
      }
      const part = this.#values.read(node, schemaOfPart(rootSchema, name), [name], key);
      head[name] = part.value;
      parts.set(name, { ...part.mark, key });
    }
    this.builder.setHead(head, { ...place, parts }, this.#origin);
  }

  #items(list: ListName, nodes: readonly (ParsedNode | null)[], around: Place): void {
    nodes.forEach((node, at) => {
      const { value, mark } = this.#values.read(node, ITEM_SCHEMAS[list], [list, at], around);
      this.builder.addItem(list, value, mark, this.#origin);
    });
  }
}

function isEmpty(root: ParsedNode | null): boolean {
  return root === null || ('value' in root && root.value === '');
}
