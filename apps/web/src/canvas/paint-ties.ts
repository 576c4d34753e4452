import {
  mixColours,
  SIZES,
  type BadgeMark,
  type Curve,
  type DisplayList,
  type Emphasis,
  type Head,
  type Palette,
  type TieMark,
} from '@stancegraph/scene';

type Context = CanvasRenderingContext2D;

export const FONT = '"IBM Plex Sans Variable", "IBM Plex Sans Arabic", sans-serif';

/** How far a dimmed mark is mixed toward the canvas. */
const DIM = 0.68;

/** The colour of a mark as strong as its emphasis asks. */
export function strengthened(colour: string, emphasis: Emphasis, palette: Palette): string {
  return emphasis === 'dimmed' ? mixColours(colour, palette.canvas, DIM) : colour;
}

/** Paints all lines, each over its casing so that crossings weave, then all heads. */
export function paintTies(context: Context, { ties }: DisplayList, palette: Palette): void {
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const tie of ties) paintLine(context, tie, palette);
  for (const tie of ties) {
    paintHead(
      context,
      tie.head,
      strengthened(palette.stance[tie.stance], tie.emphasis, palette),
      palette,
    );
  }
  context.restore();
}

function paintLine(context: Context, tie: TieMark, palette: Palette): void {
  const colour = strengthened(palette.stance[tie.stance], tie.emphasis, palette);
  if (tie.emphasis === 'selected') {
    stroke(context, tie.line, 12, mixColours(palette.stance[tie.stance], palette.canvas, 0.82));
  } else {
    context.save();
    // The casing leaves the ends free, where ties of one actor lie close.
    context.setLineDash([]);
    context.lineCap = 'butt';
    stroke(context, tie.line, tie.width + SIZES.casing, palette.canvas, [0.14, 0.88]);
    context.restore();
  }
  if (tie.alleged) {
    stroke(context, tie.line, 5, colour);
    stroke(context, tie.line, 2.4, palette.canvas);
    return;
  }
  context.save();
  context.lineCap = tie.stance === 'accuses' ? 'round' : 'butt';
  context.setLineDash([...tie.dash]);
  stroke(context, tie.line, tie.width, colour);
  context.restore();
}

function stroke(
  context: Context,
  { from, control, to }: Curve,
  width: number,
  colour: string,
  [start, end]: readonly [number, number] = [0, 1],
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  const steps = start === 0 && end === 1 ? 0 : 12;
  if (steps === 0) {
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(control.x, control.y, to.x, to.y);
  }
  for (let step = 0; steps > 0 && step <= steps; step += 1) {
    const t = start + ((end - start) * step) / steps;
    const u = 1 - t;
    const x = u * u * from.x + 2 * u * t * control.x + t * t * to.x;
    const y = u * u * from.y + 2 * u * t * control.y + t * t * to.y;
    if (step === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.stroke();
}

function paintHead(context: Context, head: Head, colour: string, palette: Palette): void {
  context.beginPath();
  head.points.forEach(({ x, y }, at) => {
    if (at === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  if (head.kind !== 'bar') context.closePath();
  if (head.kind !== 'bar') {
    context.fillStyle = head.kind === 'diamond' ? palette.canvas : colour;
    context.fill();
  }
  if (head.stroke > 0) {
    context.setLineDash([]);
    context.lineCap = 'butt';
    context.lineWidth = head.stroke;
    context.strokeStyle = colour;
    context.stroke();
  }
}

/** Paints all badges: glyph, count and, where contested, the sign ≠. */
export function paintBadges(context: Context, { ties }: DisplayList, palette: Palette): void {
  context.save();
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  for (const tie of ties) {
    if (tie.badge !== undefined) paintBadge(context, tie, tie.badge, palette);
  }
  context.restore();
}

function paintBadge(context: Context, tie: TieMark, badge: BadgeMark, palette: Palette): void {
  const { x, y, width, height } = badge;
  const filled = tie.emphasis === 'selected';
  const colour = strengthened(palette.stance[tie.stance], tie.emphasis, palette);
  context.setLineDash(tie.alleged ? [3, 2] : []);
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
  context.fillStyle = filled ? colour : palette.panel;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = colour;
  context.stroke();
  const left = x - width / 2 + SIZES.badge.padding;
  context.fillStyle = filled ? palette.panel : colour;
  context.font = `600 14px ${FONT}`;
  context.fillText(badge.glyph, left, y + 0.5);
  context.font = `600 12px ${FONT}`;
  const ink = tie.emphasis === 'dimmed' ? palette.ink3 : palette.ink;
  context.fillStyle = filled ? palette.panel : ink;
  context.fillText(badge.text, left + 12, y + 1);
  if (badge.contested) {
    const mark = { x: x + width / 2 - SIZES.badge.mark / 2 - 4, y };
    paintContested(context, mark, filled ? palette.panel : ink, filled ? colour : palette.panel);
  }
}

function paintContested(
  context: Context,
  { x, y }: { readonly x: number; readonly y: number },
  disc: string,
  sign: string,
): void {
  context.setLineDash([]);
  context.beginPath();
  context.arc(x, y, SIZES.badge.mark / 2, 0, Math.PI * 2);
  context.fillStyle = disc;
  context.fill();
  context.strokeStyle = sign;
  context.lineWidth = 1.2;
  context.beginPath();
  for (const dy of [-1.6, 1.6]) {
    context.moveTo(x - 3, y + dy);
    context.lineTo(x + 3, y + dy);
  }
  context.moveTo(x - 1.8, y + 4);
  context.lineTo(x + 1.8, y - 4);
  context.stroke();
}
