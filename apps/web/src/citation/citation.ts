import type { DocumentBrief, Evidence } from '@stancegraph/contract';

/** What a citation is made of. */
export interface Cited {
  readonly statement: Evidence;
  /** Who takes which stance toward whom, as a sentence. */
  readonly sentence: string;
  readonly documents: readonly DocumentBrief[];
  readonly dataset: {
    readonly id: string;
    readonly title: string;
    readonly licence?: string | undefined;
  };
  /** The state of the store that was looked at. */
  readonly dataState: string;
  /** Address of this very statement; absent where the page has no public one. */
  readonly link?: string | undefined;
}

/** An item of CSL-JSON (Citation Style Language 1.0.2, schema csl-data). */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'dataset';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly issued?: CslDate;
  /** Left out of what never changes. */
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  readonly note: string;
}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/**
 * One item for each document, with what it reports in the note; the dataset itself for statements that no
 * document reports.
 */
export function toCsl(cited: readonly Cited[], accessed: string): CslItem[] {
  const reports = new Map<string, { readonly document?: DocumentBrief; readonly said: Cited[] }>();
  for (const each of cited) {
    for (const document of each.documents.length === 0 ? [undefined] : each.documents) {
      const key = document === undefined ? `dataset ${each.dataset.id}` : document.id;
      const known = reports.get(key) ?? { ...(document && { document }), said: [] };
      known.said.push(each);
      reports.set(key, known);
    }
  }
  return [...reports.values()].flatMap(({ document, said }) => {
    const [first] = said;
    if (first === undefined) return [];
    return document === undefined
      ? [datasetItem(first, noteOf(said), accessed)]
      : [documentItem(document, noteOf(said), accessed)];
  });
}

function noteOf(said: readonly Cited[]): string {
  const [first] = said;
  return [
    ...said.map(({ statement, sentence, link }) =>
      [
        sentence,
        withoutStop(statement.summary),
        `Statement ${statement.key}`,
        ...(link === undefined ? [] : [link]),
      ].join('. '),
    ),
    ...(first === undefined
      ? []
      : [
          `From “${first.dataset.title}”${licenceOf(first.dataset)}, Stancegraph data version ${first.dataState}`,
        ]),
  ].join('; ');
}

function documentItem(document: DocumentBrief, note: string, accessed: string): CslItem {
  return {
    id: document.id,
    type: 'article-newspaper',
    title: document.title,
    author: [{ literal: document.outlet }],
    'container-title': document.outlet,
    issued: dateOf(document.date),
    accessed: dateOf(accessed),
    ...(document.url === undefined ? {} : { URL: document.url }),
    ...(document.language === undefined ? {} : { language: document.language }),
    note,
  };
}

function datasetItem({ dataset, link }: Cited, note: string, accessed: string): CslItem {
  return {
    id: dataset.id,
    type: 'dataset',
    title: dataset.title,
    accessed: dateOf(accessed),
    ...(link === undefined ? {} : { URL: link }),
    note,
  };
}

const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '');

function dateOf(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

const licenceOf = ({ licence }: Cited['dataset']): string =>
  licence === undefined ? '' : ` (${licence})`;

/** The same as plain text, one paragraph a statement. */
export function toText(
  cited: readonly Cited[],
  accessed: string,
  formatDay: (date: string) => string,
): string {
  return cited
    .map(({ statement, sentence, documents, dataset, dataState, link }) => {
      const when = statement.date === undefined ? 'undated' : formatDay(statement.date);
      const reports = documents.map(
        ({ outlet, title, date, url }) =>
          `${outlet}, “${title}”, ${formatDay(date)}${url === undefined ? '' : `, ${url}`}`,
      );
      return [
        `${sentence} (${when}). ${withoutStop(statement.summary)}.`,
        ...(reports.length === 0 ? [] : [`Reported by ${reports.join('; ')}.`]),
        `Statement ${statement.key} of “${dataset.title}”${licenceOf(dataset)}, Stancegraph data version ${dataState}, accessed ${formatDay(accessed)}${link === undefined ? '' : `, ${link}`}.`,
      ].join(' ');
    })
    .join('\n\n');
}

/** Entries for BibTeX with UTF-8 input (biblatex, or BibTeX with inputenc). */
export function toBibtex(items: readonly CslItem[]): string {
  const keys = bibtexKeys(items.map(({ id }) => id));
  return items
    .map((item, at) => {
      const fields = {
        title: `{${escapeTex(item.title)}}`,
        ...(item.author === undefined
          ? {}
          : { author: item.author.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ') }),
        ...(item['container-title'] === undefined
          ? {}
          : { journal: escapeTex(item['container-title']) }),
        ...dateFields(item.issued),
        ...(item.URL === undefined ? {} : { url: escapeUrl(item.URL) }),
        ...(item.accessed === undefined
          ? {}
          : { urldate: item.accessed['date-parts'][0].map(twoDigits).join('-') }),
        ...(item.publisher === undefined ? {} : { publisher: escapeTex(item.publisher) }),
        ...(item.version === undefined ? {} : { version: escapeTex(item.version) }),
        ...(item.language === undefined ? {} : { language: escapeTex(item.language) }),
        note: escapeTex(item.note),
      };
      const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
      const type = item.type === 'dataset' ? 'misc' : 'article';
      return `@${type}{${keys[at] ?? ''},\n${lines.join(',\n')}\n}\n`;
    })
    .join('\n');
}

function dateFields(issued: CslDate | undefined): Record<string, string> {
  const [year, month] = issued?.['date-parts'][0] ?? [];
  if (year === undefined || month === undefined || issued === undefined) return {};
  return {
    year: String(year),
    month: String(month),
    date: issued['date-parts'][0].map(twoDigits).join('-'),
  };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Keys of letters, digits and `:-_.` only, which every BibTeX takes; no two alike. */
function bibtexKeys(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const plain = id.normalize('NFKD').replace(/[^A-Za-z0-9:_.-]+/g, '-');
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain}-${String(count)}`;
  });
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '^': '\\textasciicircum{}',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '%': '\\%',
};

/** A text as TeX prints it, on one line. */
export function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&#^_~%]/g, (sign) => TEX[sign] ?? sign);
}

/** In an address only what would end the field or begin a comment is escaped, as addresses escape. */
function escapeUrl(url: string): string {
  return url
    .replace(/[\\{}%\s](?![0-9A-Fa-f]{2})|[\\{}\s]/g, (sign) => encodeURIComponent(sign))
    .replaceAll('%', '\\%');
}
