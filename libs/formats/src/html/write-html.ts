import { createHash } from 'node:crypto';
import { StancegraphError, withoutBidiControls, type PageAbout } from '@stancegraph/model';
import { canonicalJson } from '../snapshot/write-snapshot.js';
import { embedJson } from './embedded-json.js';
import {
  ABOUT_START,
  CONTENT_START,
  PAGE_END,
  PROGRAM_START,
  SCRIPT_END,
  WHOLE_MARK,
} from './page-frame.js';

/** The program of the page: one script, not a module, and one style sheet. */
export interface ViewerTexts {
  readonly script: string;
  readonly style: string;
}

export interface HtmlInput {
  /** The canonical JSON of a snapshot's content, in chunks: what `writeSnapshot` gives. */
  readonly content: AsyncIterable<string>;
  readonly about: PageAbout;
  /** Of the window; the picture’s heading is the title in `about`. */
  readonly title: string;
  readonly viewer: ViewerTexts;
  /** An SVG document that readers without script see. */
  readonly picture?: string | undefined;
}

/** Seen until the page is whole: its style hides it then, and its program takes it away. */
const CUT_OFF =
  '<p id="cut-off" class="cut-off">This page is not whole. If this sentence stays, the file is cut off: get it again, or export it again as HTML.</p>';

/**
 * Writes a page that holds everything it needs: it opens from disk, asks no network for anything, and its
 * policy lets run these two texts alone. Nothing is held but the viewer; the same input gives the same bytes.
 * Throws `internal` where the viewer or the picture could end its own element.
 */
export async function* writeHtml(input: HtmlInput): AsyncGenerator<string> {
  const { content, about, title, picture } = input;
  const script = elementText('script', input.viewer.script);
  const style = elementText('style', input.viewer.style);
  yield [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="generator" content="Stancegraph ${escapeHtml(about.product)}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    CUT_OFF,
    ...noScript(about, picture),
    '<div id="app"></div>',
    ABOUT_START,
  ].join('\n');
  yield* embedJson([canonicalJson(about)]);
  yield `${SCRIPT_END}\n${CONTENT_START}`;
  yield* embedJson(content);
  yield `${SCRIPT_END}\n${PROGRAM_START}${script}${SCRIPT_END}\n${WHOLE_MARK}\n</body>\n${PAGE_END}\n`;
}

function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src '${sourceHash(script)}'`,
    `style-src '${sourceHash(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

function noScript({ title, id }: PageAbout, picture: string | undefined): string[] {
  if (picture !== undefined && /<\/?(?:noscript|script)/i.test(picture))
    throw new StancegraphError(
      'internal',
      'The picture of a page holds an element that it must not.',
    );
  return [
    '<noscript>',
    `<h1>${escapeHtml(withoutBidiControls(title))}</h1>`,
    '<p>This page needs JavaScript to show its statements. They are in the file all the same, as JSON.</p>',
    ...(picture === undefined ? [] : [picture]),
    `<p>SHA-256 of the content: <code>${id}</code></p>`,
    '</noscript>',
  ];
}

/**
 * Line ends as the HTML parser will have them, because the hash is of what it makes of the text. What could
 * end the element, or make a script’s end be overlooked, is refused.
 */
function elementText(element: 'script' | 'style', text: string): string {
  const read = text.replace(/\r\n?/g, '\n');
  const ends = element === 'script' ? /<\/script|<script|<!--|\0/i : /<\/style|<script|<!--|\0/i;
  if (ends.test(read))
    throw new StancegraphError('internal', `The viewer’s ${element} cannot stand in a page.`);
  return read;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
