import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import { loadRewritten } from '@stancegraph/api/store';
import { PRODUCT_VERSION } from '@stancegraph/api/version';
import {
  contentKindOf,
  readContent,
  type ContentKind,
  type ReadContent,
  type SourceFile,
} from '@stancegraph/formats';
import { StancegraphError } from '@stancegraph/model';
import { Command } from 'commander';
import { inputFiles, type InputFile } from '../input/files.js';
import { snapshotId } from '../input/snapshot-id.js';
import { cancelSignal } from '../terminal/cancel.js';
import { UsageError } from '../terminal/exit-codes.js';
import { refusedFiles } from '../terminal/problems.js';

const HELP = `
FILE is a snapshot’s JSON, a page (HTML), or a GEXF or GraphML file that holds the datasets whole. Its content is read,
checked, and the SHA-256 of its canonical form compared with --hash; without that, with what a page says it is and
with what the file is called, stancegraph-7be2a1c0a1b2.gexf. What else is in the file must be, byte for byte, what this
version writes for that content: canonical JSON, the graph for other programs, a page’s program and picture. A page of
another version is not compared with that, nor a file of datasets that describe an actor differently; both are said. The
hash is of the content: a page’s title, note, creator and time are what it says of itself. A CSV archive, a Cypher
script and a picture hold nothing to check. No store is opened.

Ends with 0 where it is the same, with 1 where it is not the same, is broken, or where there is nothing to compare
it with: then its hash is written all the same, and is yours to compare.

Examples:
  stancegraph verify stancegraph-7be2a1c0a1b2.json
  stancegraph verify page.html --hash 7be2a1c0`;

export function verifyCommand(): Command {
  return new Command('verify')
    .description('check an export against its hash; touches no store')
    .argument('<file>', 'JSON, HTML, GEXF or GraphML')
    .option('--hash <hex>', 'what it has to be: a snapshot’s id, or its first 8 digits or more')
    .addHelpText('after', HELP)
    .action(verify);
}

/** What no hash covers. */
const ENVELOPE = 'who took it, when, its title and its note are what the page says';

interface Expected {
  readonly hash: string;
  /** Who says so. */
  readonly from: string;
}

async function verify(path: string, { hash: given }: { readonly hash?: string }): Promise<void> {
  if (path === '-') throw new UsageError('Standard input has no name that tells what it is.');
  const asked = given === undefined ? undefined : snapshotId(given);
  const signal = cancelSignal();
  const [file] = await inputFiles([path], undefined);
  if (file === undefined) throw new UsageError('Name a file.');
  const kind = await kindOf(file, signal);
  const hash = createHash('sha256');
  const read = await readContent(hashed(file, hash), kind, { signal });
  if (!read.ok && read.problems.some((each) => each.path === 'format'))
    throw broken(
      `${path} is not a snapshot’s JSON, and of other JSON there is no hash. Export one with “stancegraph export --snapshot”.`,
    );
  if (!read.ok) throw refusedFiles({ ...read, totalProblems: read.problems.length, warnings: [] });
  const { id, about } = read;
  const expected: Expected[] =
    asked === undefined
      ? [
          ...(about === undefined ? [] : [{ hash: about.id, from: 'the page' }]),
          ...named(path).map((digits) => ({ hash: digits, from: 'the file’s name' })),
        ]
      : [{ hash: asked, from: '--hash' }];
  const other = expected.find((each) => !id.startsWith(each.hash));
  if (other !== undefined)
    throw broken(
      `${path} is not the same: its content is ${id}, and ${other.from} says ${other.hash}.`,
    );
  const found = hash.digest('hex');
  if (kind === 'json') checkBytes(file, found, id);
  if (expected.length === 0)
    throw broken(
      `${path} holds the content ${id}. There is nothing to compare that with: give --hash.`,
    );
  const who = expected.map(({ from }) => from).join(' and ');
  const say = `${who} ${expected.length === 1 ? 'says' : 'say'}`;
  const rest = kind === 'json' ? '' : await checkRest(path, read, { found, say });
  process.stdout.write(`${path} is what ${say}: ${id}\n${rest}`);
}

/** Compares what stands beside a content that is as expected; resolves to what is to be said of it. */
async function checkRest(
  path: string,
  read: ReadContent,
  { found, say }: { readonly found: string; readonly say: string },
): Promise<string> {
  const { id, about } = read;
  if (about !== undefined && about.product !== PRODUCT_VERSION)
    return `Stancegraph ${about.product} wrote it: the content in it was checked, not the page’s program; ${ENVELOPE}.\n`;
  const { describedDifferently, hashOfRewritten } = await loadRewritten();
  const format = about !== undefined ? 'html' : /\.gexf$/i.test(path) ? 'gexf' : 'graphml';
  if ((await hashOfRewritten(read, format)) === found)
    return `All else in it is as Stancegraph ${PRODUCT_VERSION} writes it${about === undefined ? '' : `; ${ENVELOPE}`}.\n`;
  const twice = describedDifferently(read.content);
  if (twice !== undefined)
    return `Its datasets describe “${twice.id}” differently, and it does not say which of them the store showed: the content in it was checked, and nothing else.\n`;
  const what =
    about === undefined
      ? 'the graph beside it is not'
      : 'the page around it (its program, its picture, its texts) is not';
  const who =
    about === undefined
      ? 'Another program changed it, or another version wrote it.'
      : 'Somebody changed it: do not rely on what it shows.';
  throw broken(
    `${path} holds the content ${id}, which is what ${say}, but ${what} what Stancegraph ${PRODUCT_VERSION} writes for that. ${who} Importing takes the content alone.`,
  );
}

/** Every JSON is looked at as a content: one that was formatted anew no longer begins as one. */
async function kindOf(file: InputFile, signal: AbortSignal): Promise<ContentKind> {
  const kind = /\.json$/i.test(file.name) ? 'json' : await contentKindOf(file, signal);
  if (kind !== undefined) return kind;
  const isGraph = /\.(gexf|graphml)$/i.test(file.name);
  throw broken(
    isGraph
      ? `${file.name} holds no content that could be checked: the graph alone says nothing of its datasets. Export it with --content true, or a snapshot.`
      : `${file.name} is nothing that can be checked: a snapshot’s JSON is, a page, or GEXF and GraphML with the datasets in it.`,
  );
}

/** The digits in a name that the product gave: `stancegraph-7be2a1c0a1b2.json`, also as browsers number copies. */
function named(path: string): string[] {
  const [, digits] =
    /^stancegraph-([0-9a-f]{12,64})(?: ?\(\d+\))?\.[a-z.]+$/i.exec(basename(path)) ?? [];
  return digits === undefined ? [] : [digits.toLowerCase()];
}

/** Hashes the bytes while they are read: a pipe gives them once. */
function hashed(file: SourceFile, hash: Hash): SourceFile {
  return {
    name: file.name,
    async *open() {
      for await (const chunk of file.open()) {
        hash.update(chunk);
        yield chunk;
      }
    },
  };
}

function checkBytes(file: InputFile, found: string, id: string): void {
  if (found === id) return;
  throw broken(
    `${file.name} holds the content ${id}, but is not written as Stancegraph writes it: its bytes have the SHA-256 ${found}. It was formatted anew by another program; export it again.`,
  );
}

function broken(message: string): StancegraphError {
  return new StancegraphError('invalid-input', message);
}
