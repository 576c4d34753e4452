import { describe, expect, it } from '@jest/globals';
import { PALETTES } from '../tokens.js';
import { creditLines } from './credits.js';
import { drawPicture, MOST_PICTURE_TIES, type PictureInput } from './draw-picture.js';
import { fitActors } from './fit-actors.js';
import { measureText } from './measure-text.js';
import type { PaintContext } from '../painting/paint-context.js';
import { paintPicture } from './paint-picture.js';
import { pictureSvg } from './picture-svg.js';
import { wrapText } from './wrap-text.js';

const hostile = '<script>"&\u0000 ایران =cmd() 🎉 \u202e';
const given: PictureInput = {
  width: 800,
  height: 600,
  palette: PALETTES.light,
  title: `Of ${hostile}`,
  subtitle: '12 of 340 statements',
  credits: ['Sources: A (3).', 'Data: iraq, CC BY 4.0.', `Stancegraph snapshot ${'0a'.repeat(32)}`],
  actors: [
    { id: 'a', name: hostile, kind: 'state', code: 'A', statements: 3 },
    { id: 'b', name: 'B', kind: 'person', statements: 3 },
  ],
  ties: [
    { source: 'a', stance: 'accuses', target: 'b', count: 1_234, contested: true },
    { source: 'b', stance: 'opposes', target: 'a', count: 2, contested: false },
  ],
  positions: { a: [-100, 50], b: [300, -50] },
};

const textsOf = (input: PictureInput): string[] =>
  drawPicture(input).frame.flatMap((shape) => (shape.form === 'text' ? [shape.text] : []));

describe('drawPicture', () => {
  it('gives the same bytes for the same input', () => {
    expect(pictureSvg(drawPicture(JSON.parse(JSON.stringify(given)) as PictureInput))).toBe(
      pictureSvg(drawPicture(given)),
    );
  });

  it('says title, filter, legend and credits around the network', () => {
    expect(textsOf(given)).toEqual([
      expect.stringContaining('Of <script>'),
      '12 of 340 statements',
      'supports 0',
      'opposes 1',
      'accuses 1',
      'contested 1',
      ...(given.credits ?? []),
    ]);
  });

  it('keeps every shape of the frame within the picture, and the network in its window', () => {
    const { window, width, height, frame, network } = drawPicture(given);
    expect([width, height]).toEqual([800, 600]);
    const edges = frame.flatMap((shape) => (shape.form === 'text' ? [shape.at.y] : []));
    expect(Math.max(...edges)).toBeLessThan(height);
    const size = { width: window.right - window.left, height: window.bottom - window.top };
    for (const shape of network) {
      if (shape.form !== 'circle') continue;
      expect(shape.at.x - shape.r).toBeGreaterThan(0);
      expect(shape.at.x + shape.r).toBeLessThan(size.width);
      expect(shape.at.y - shape.r).toBeGreaterThan(0);
      expect(shape.at.y + shape.r).toBeLessThan(size.height);
    }
  });

  it('grows where its texts need more room, and loses none of them', () => {
    const credits = Array.from({ length: 60 }, (_, at) => `Data: dataset-${at}, CC BY 4.0.`);
    const { height } = drawPicture({ ...given, credits });
    expect(height).toBeGreaterThan(1_000);
    expect(textsOf({ ...given, credits })).toEqual(expect.arrayContaining(credits));
  });

  it('counts contested ties also where they bear no badges', () => {
    const ties = Array.from({ length: 200 }, (_, at) => ({
      source: `a${at % 20}`,
      stance: 'opposes' as const,
      target: `a${(at * 7 + 1) % 20}`,
      count: 1,
      contested: at < 30,
    })).filter(({ source, target }) => source !== target);
    const actors = Array.from({ length: 20 }, (_, at) => ({
      id: `a${at}`,
      name: `Actor ${at}`,
      kind: 'other' as const,
      statements: 10,
    }));
    const contested = ties.filter((tie) => tie.contested).length;
    expect(textsOf({ ...given, ties, actors })).toContain(`contested ${contested}`);
  });

  it('says so where there is no tie to draw', () => {
    const said = (ties: PictureInput['ties']): string[] =>
      drawPicture({
        ...given,
        ties,
        actors: ties.length === 0 ? [] : given.actors,
      }).network.flatMap((shape) => (shape.form === 'text' ? [shape.text] : []));
    expect(said([])).toEqual(['No tie passes the filters.']);
    expect(said(given.ties)).not.toContain('No tie passes the filters.');
  });

  it('refuses what cannot be read', () => {
    const [tie] = given.ties;
    const ties = Array.from({ length: MOST_PICTURE_TIES + 1 }, () => tie as never);
    expect(() => drawPicture({ ...given, ties })).toThrow(/2,001 ties cannot be read/);
    expect(() => drawPicture({ ...given, width: 639 })).toThrow(/640 × 400/);
    expect(() => drawPicture({ ...given, height: Number.NaN })).toThrow(/640 × 400/);
  });
});

describe('pictureSvg', () => {
  const svg = pictureSvg(drawPicture(given));

  it('escapes texts and cuts the network at its window', () => {
    expect(svg).toContain('<title>Of &lt;script&gt;&quot;&amp; ایران');
    expect(svg).not.toMatch(/<script|NaN|Infinity|undefined|style=|href=/);
    expect(svg).not.toContain('\u0000');
    expect(svg.match(/<svg/g)).toHaveLength(2);
    expect(svg).toContain('viewBox="0 0 800 600"');
  });
});

describe('signs that turn the direction of a text', () => {
  const turning = (text: string): string => `${text} \u202egpj.\u2067exe`;
  const turned = drawPicture({
    ...given,
    title: turning('Title'),
    subtitle: turning('Subtitle'),
    credits: [turning('Outlet')],
    actors: given.actors.map((actor) => ({ ...actor, name: turning('Name') })),
  });
  const texts = ['Title', 'Subtitle', 'Outlet', 'Name'].map((word) => `${word} gpj.exe`);

  it('are in no text of an SVG', () => {
    const svg = pictureSvg(turned);
    for (const text of texts) expect(svg).toContain(`>${text}<`);
    expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });

  it('are painted nowhere', () => {
    const painted: string[] = [];
    const context = new Proxy<Record<string, unknown>>(
      {
        fillText: (text: string) => painted.push(text),
        strokeText: (text: string) => painted.push(text),
      },
      { get: (own, name) => own[String(name)] ?? (() => undefined), set: () => true },
    );
    paintPicture(context as unknown as PaintContext, turned);
    expect(painted).toEqual(expect.arrayContaining(texts));
    expect(painted.join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('fitActors', () => {
  it('fits all with y upward, at one scale', () => {
    const places = fitActors(['a', 'b'], { a: [0, 0], b: [10, 5] }, { width: 1_180, height: 800 });
    expect([...places]).toEqual([
      ['a', { x: 90, y: 650 }],
      ['b', { x: 1_090, y: 150 }],
    ]);
  });

  it('shows what a camera sees', () => {
    const camera = { x: 10, y: 5, span: 100 };
    const frame = { width: 800, height: 400 };
    const places = fitActors(['a', 'b'], { a: [0, 0], b: [10, 5] }, frame, camera);
    expect(places.get('b')).toEqual({ x: 400, y: 200 });
    expect(places.get('a')).toEqual({ x: 360, y: 220 });
  });

  it('puts those without a place on a circle around the others, and one alone in the middle', () => {
    const frame = { width: 800, height: 600 };
    const places = fitActors(['a', 'b', 'c', '__proto__'], { a: [0, 0], b: [10, 5] }, frame);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    for (const { x, y } of places.values())
      expect(x >= 0 && x <= 800 && y >= 0 && y <= 600).toBe(true);
    expect(fitActors(['a'], { a: [7, 7] }, frame).get('a')).toEqual({ x: 400, y: 300 });
  });
});

describe('texts of a picture', () => {
  it('break between words, and within those that are wider than a line', () => {
    const measure = (line: string): number => line.length;
    expect(wrapText('one two  three', 7, measure)).toEqual(['one two', 'three']);
    expect(wrapText('a 0123456789 b', 4, measure)).toEqual(['a', '0123', '4567', '89 b']);
    expect(wrapText(' ', 4, measure)).toEqual([]);
  });

  it('name the outlets with the most documents, and count the others', () => {
    const sources = Array.from({ length: 14 }, (_, at) => ({
      outlet: `O${at}`,
      documents: at + 1,
    }));
    const licences = [{ dataset: 'iraq', licence: 'CC BY 4.0' }];
    const lines = creditLines({ sources, licences, hash: 'abc' });
    expect(lines[0]).toMatch(/^Sources: O13 \(14\), O12 \(13\), .* and 2 more outlets\.$/);
    expect(lines.slice(1)).toEqual(['Data: iraq, CC BY 4.0.', 'Stancegraph snapshot abc']);
    expect(creditLines({ sources: [], licences: [] })).toEqual([]);
  });

  it('have widths without a painter, also where the table lacks a letter', () => {
    expect(measureText('a', 10, 500)).toBeGreaterThan(4);
    expect(measureText('a', 20, 500)).toBe(measureText('a', 10, 500) * 2);
    expect(measureText('W', 10, 600)).toBeGreaterThan(measureText('W', 10, 500));
    expect(measureText('e\u0301', 10, 500)).toBe(measureText('e', 10, 500));
    expect(measureText('王', 10, 500)).toBe(10);
  });
});
