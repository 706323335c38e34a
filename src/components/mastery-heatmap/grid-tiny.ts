/** A cell of an overview, too small for text: squares side by side, a stroke where there is no level, a notch where it is not up to date. */
import { CODE } from './grid-source.js';

export interface TinyCell {
  readonly width: number;
  readonly height: number;
  readonly code: number;
  readonly stale: boolean;
  readonly ink: string;
  readonly fill: string;
  readonly border: string;
}

/** Smaller than this, no text is readable; the cell's name still says it all. */
export const isTiny = (width: number, height: number): boolean => width < 24 || height < 20;

export function drawTiny(context: OffscreenCanvasRenderingContext2D, { width, height, code, stale, ink, fill, border }: TinyCell): void {
  context.fillStyle = fill;
  context.fillRect(1, 1, width - 2, height - 2);
  context.beginPath();
  if (code >= CODE.none && code < CODE.share) {
    context.moveTo(2, height - 2);
    context.lineTo(width - 2, 2);
  }
  context.rect(1.5, 1.5, width - 3, height - 3);
  context.lineWidth = 1;
  context.strokeStyle = border;
  context.stroke();
  if (!stale) return;
  const notch = Math.min(width, height) * 0.45;
  context.beginPath();
  context.moveTo(width - 1, 1);
  context.lineTo(width - 1, 1 + notch);
  context.lineTo(width - 1 - notch, 1);
  context.fillStyle = ink;
  context.fill();
}
