import '@fontsource-variable/ibm-plex-sans';
import { fontOf, paintShapes, PALETTES, TextMeasure, THEMES, type Theme } from '@stancegraph/scene';
import { NetworkCanvas, type CanvasState } from '../network-canvas.js';
import { marksSpecimen } from './marks.js';
import { measureFilter, measurePicture } from './measure.js';
import { ACCUSATION, SMALL } from './network.js';
import { synthetic } from './synthetic.js';

/**
 * A page for looking at the picture without the explorer around it; not part of the product's build.
 * ?show=marks | network | accusation | large, &theme=dark, &hover=tr, &actors=7000&ties=60000.
 */
const wanted = new URLSearchParams(location.search);
const theme: Theme = THEMES.find((each) => each === wanted.get('theme')) ?? 'light';
const host = document.querySelector<HTMLElement>('#specimen');
document.body.style.margin = '0';
document.body.style.background = PALETTES[theme].canvas;

declare global {
  interface Window {
    /** For scripts that time the page. */
    measure?: {
      readonly picture: typeof measurePicture;
      readonly filter: typeof measureFilter;
    };
    specimen?: {
      readonly canvas: NetworkCanvas;
      readonly msToOpen: number;
      readonly events: unknown[];
    };
  }
}

if (host !== null) {
  await Promise.all([400, 500, 600].map((weight) => document.fonts.load(fontOf(13, weight))));
  const show = wanted.get('show') ?? 'marks';
  if (show === 'measure') window.measure = { picture: measurePicture, filter: measureFilter };
  else if (show === 'marks') showMarks(host);
  else showNetwork(host, show);
}

function showMarks(container: HTMLElement): void {
  const canvas = document.createElement('canvas');
  const ratio = window.devicePixelRatio;
  canvas.width = 1320 * ratio;
  canvas.height = 400 * ratio;
  canvas.style.width = '1320px';
  container.append(canvas);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(ratio, ratio);
  paintShapes(context, marksSpecimen(theme, new TextMeasure(context).measure));
}

function showNetwork(container: HTMLElement, show: string): void {
  container.style.height = '100vh';
  const data =
    show === 'large'
      ? synthetic(Number(wanted.get('actors') ?? 7_000), Number(wanted.get('ties') ?? 60_000))
      : SMALL;
  const state: CanvasState = {
    hovered: wanted.get('hover') ?? undefined,
    lit: new Set(),
    alleged: [],
    ...(show === 'accusation' ? ACCUSATION : {}),
    theme,
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
  };
  const events: unknown[] = [];
  const start = performance.now();
  const canvas = new NetworkCanvas(container, state, {
    onHover: (target) => events.push({ hover: target }),
    onSelect: (target) => events.push({ select: target }),
    onMenu: (target) => events.push({ menu: target }),
    onMoveActor: (id) => events.push({ moved: id }),
    onCamera: (camera) => events.push({ camera }),
    onDrawn: (drawn) => events.push({ drawn }),
  });
  canvas.setData(data);
  canvas.fit(false);
  window.specimen = { canvas, msToOpen: performance.now() - start, events };
}
