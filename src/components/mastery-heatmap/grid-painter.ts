/**
 * Paints the cells of a large grid on one canvas: each different look is drawn once, as text on a canvas would be, and copied from then on. What
 * was painted and still holds is moved, not painted again; a changed cell is one copy. The colours, the font and the border are read from real
 * (hidden) cells, so that page themes, parts and colour schemes hold for paint as they do for text.
 */
import { make } from './grid-elements.js';
import { codeOf, levelClass, lookAt, marksOf, signOf, textOf } from './grid-look.js';
import { distributionStops } from './grid-slots.js';
import { CODE, MARK, type GridSource } from './grid-source.js';

/** What to paint, in CSS px. */
export interface GridFrame {
  readonly source: GridSource;
  /** The exact scroll position. */
  readonly x: number;
  readonly y: number;
  /** The first row and column seen, and how many. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly rowSize: number;
  readonly columnSize: number;
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

interface Look {
  readonly ink: string;
  readonly fill: string;
  readonly border: string;
}

const TILES_ACROSS = 16;
const MOST_TILES = TILES_ACROSS * 64;
const STEPS = ['level-none', 'level-1', 'level-2', 'level-3', 'level-4', 'level-5', 'share'] as const;

export class GridPainter {
  readonly #canvas = document.createElement('canvas');
  readonly #context = this.#canvas.getContext('2d', { alpha: false });
  readonly #tiles = document.createElement('canvas');
  readonly #tilesContext = this.#tiles.getContext('2d', { alpha: false });
  readonly #probes: HTMLElement[];
  /** Look → number of its tile. */
  #tileOf = new Map<number, number>();
  #tileWidth = 0;
  #tileHeight = 0;
  #looks: Readonly<Record<string, Look>> | undefined;
  #text = { font: '', accent: '', surface: '', hatch: '', signSize: 11 };
  #levels: GridSource['levels'] | undefined;
  #levelsAs = '';
  #ratio = 0;
  /** What is on the canvas. */
  #painted: { x: number; y: number; row: number; column: number; rows: number; columns: number; rtl: boolean; rowSize: number; columnSize: number; looks: Uint32Array } | undefined;
  #stopListening = new AbortController();

  constructor(
    view: HTMLElement,
    private readonly again: () => void,
  ) {
    const { signal } = this.#stopListening;
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#probes = STEPS.map((step) => make(`cell ${step} probe`));
    for (const probe of this.#probes) probe.setAttribute('aria-hidden', 'true');
    view.prepend(this.#canvas, ...this.#probes);
    // A probe has a transition of no length: whatever changes its colours is told.
    view.addEventListener('transitionrun', (event) => this.#probes.includes(event.target as HTMLElement) && requestAnimationFrame(() => this.#restyle()), { signal });
    document.fonts?.addEventListener('loadingdone', () => this.#restyle(), { signal });
  }

  /** False where the browser gives no canvas. */
  get works(): boolean {
    return this.#context !== null && this.#tilesContext !== null;
  }

  disconnect(): void {
    this.#stopListening.abort();
    this.#canvas.remove();
    for (const probe of this.#probes) probe.remove();
  }

  #restyle(): void {
    if (this.#stopListening.signal.aborted) return;
    this.#looks = undefined;
    this.again();
  }

  paint(frame: GridFrame): void {
    const context = this.#context!;
    const canvas = this.#canvas;
    const { source, row, column, rows, columns, rtl } = frame;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.max(1, Math.round(frame.width * ratio)), Math.max(1, Math.round(frame.height * ratio))];
    // Device pixels from here on.
    const [cellWidth, cellHeight] = [frame.columnSize * ratio, frame.rowSize * ratio];
    const [x, y] = [Math.round(frame.x * ratio), Math.round(frame.y * ratio)];
    const otherLevels = this.#otherLevels(source);
    if (!this.#looks || otherLevels || ratio !== this.#ratio || this.#painted?.rowSize !== frame.rowSize || this.#painted.columnSize !== frame.columnSize) {
      this.#readLooks();
      this.#ratio = ratio;
      this.#clearTiles(Math.ceil(cellWidth), Math.ceil(cellHeight), 2);
      this.#painted = undefined;
    }
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.inlineSize = `${frame.width}px`;
      canvas.style.blockSize = `${frame.height}px`;
      this.#painted = undefined;
    }
    let before = this.#painted;
    if (before?.rtl !== rtl) before = undefined;
    const [along, down] = before ? [(before.x - x) * (rtl ? -1 : 1), before.y - y] : [0, 0];
    if (Math.abs(along) >= width || Math.abs(down) >= height) before = undefined;
    if (!before) {
      context.fillStyle = this.#text.surface;
      context.fillRect(0, 0, width, height);
    } else if (along !== 0 || down !== 0) context.drawImage(canvas, along, down);
    // What was on the canvas and still is.
    const [keptLeft, keptRight, keptTop, keptBottom] = [Math.max(0, along), Math.min(width, width + along), Math.max(0, down), Math.min(height, height + down)];
    const looks = new Uint32Array(rows * columns);
    for (let i = 0; i < rows; i++) {
      const top = Math.round((row + i) * cellHeight) - y;
      const bottom = Math.round((row + i + 1) * cellHeight) - y;
      const rowKept = before !== undefined && top >= keptTop && bottom <= keptBottom;
      const was = before ? (row + i - before.row) * before.columns : 0;
      for (let k = 0; k < columns; k++) {
        const look = lookAt(source, row + i, column + k);
        looks[i * columns + k] = look;
        const start = Math.round((column + k) * cellWidth) - x;
        const end = Math.round((column + k + 1) * cellWidth) - x;
        const left = rtl ? width - end : start;
        const wasColumn = column + k - (before?.column ?? 0);
        if (rowKept && left >= keptLeft && left + end - start <= keptRight && wasColumn >= 0 && wasColumn < before!.columns && before!.looks[was + wasColumn] === look) continue;
        const tile = this.#tileOf.get(look) ?? this.#drawTile(source, look);
        context.drawImage(this.#tiles, (tile % TILES_ACROSS) * this.#tileWidth, Math.floor(tile / TILES_ACROSS) * this.#tileHeight, end - start, bottom - top, left, top, end - start, bottom - top);
        if (codeOf(look) >= CODE.share) this.#drawBar(source, row + i, column + k, left, top, end - start, bottom - top);
      }
    }
    // Where the grid ends inside the window, what was there before must go.
    const [edge, foot] = [Math.round((column + columns) * cellWidth) - x, Math.round((row + rows) * cellHeight) - y];
    context.fillStyle = this.#text.surface;
    if (edge < width) context.fillRect(rtl ? 0 : edge, 0, width - edge, height);
    if (foot < height) context.fillRect(0, foot, width, height - foot);
    this.#painted = { x, y, row, column, rows, columns, rtl, rowSize: frame.rowSize, columnSize: frame.columnSize, looks };
  }

  /** Sources made anew for each order bring equal levels. */
  #otherLevels({ levels }: GridSource): boolean {
    if (levels === this.#levels) return false;
    this.#levels = levels;
    const before = this.#levelsAs;
    this.#levelsAs = JSON.stringify(levels);
    return this.#levelsAs !== before;
  }

  #readLooks(): void {
    const looks: Record<string, Look> = {};
    for (const [i, probe] of this.#probes.entries()) {
      const style = getComputedStyle(probe);
      looks[STEPS[i]!] = { ink: style.color, fill: style.backgroundColor, border: style.borderTopColor };
      if (i === 0) {
        this.#text.font = `${style.fontSize} ${style.fontFamily}`;
        this.#text.surface = style.backgroundColor;
        this.#text.hatch = style.borderTopColor;
        this.#text.accent = style.outlineColor;
      }
    }
    this.#looks = looks;
  }

  #clearTiles(width: number, height: number, rows: number): void {
    this.#tileWidth = width;
    this.#tileHeight = height;
    this.#tiles.width = width * TILES_ACROSS;
    this.#tiles.height = height * rows;
    this.#tileOf.clear();
  }

  #drawTile(source: GridSource, look: number): number {
    const most = (this.#tiles.height / this.#tileHeight) * TILES_ACROSS;
    if (this.#tileOf.size >= most) this.#clearTiles(this.#tileWidth, this.#tileHeight, (most >= MOST_TILES ? most : most * 2) / TILES_ACROSS);
    const tile = this.#tileOf.size;
    this.#tileOf.set(look, tile);
    const context = this.#tilesContext!;
    const ratio = this.#ratio;
    const [code, marks] = [codeOf(look), marksOf(look)];
    const { ink, fill, border } = this.#looks![levelClass(source, code)]!;
    const { font, hatch, accent, surface } = this.#text;
    const [width, height] = [this.#tileWidth / ratio, this.#tileHeight / ratio];
    context.save();
    context.translate((tile % TILES_ACROSS) * this.#tileWidth, Math.floor(tile / TILES_ACROSS) * this.#tileHeight);
    context.scale(ratio, ratio);
    context.fillStyle = surface;
    context.fillRect(0, 0, width, height);
    const outline = new Path2D();
    outline.roundRect(2.5, 2.5, width - 5, height - 5, 4);
    context.fillStyle = fill;
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a path on a canvas, not an array
    context.fill(outline);
    context.lineWidth = 1;
    if (code === CODE.none || code === CODE.notEnough || code === CODE.pending) {
      context.save();
      context.clip(outline);
      context.beginPath();
      for (let at = -height; at < width; at += 8) {
        context.moveTo(at, height);
        context.lineTo(at + height, 0);
      }
      context.strokeStyle = hatch;
      context.stroke();
      context.restore();
    }
    const stale = (marks & MARK.stale) !== 0;
    context.strokeStyle = stale && ink === 'rgb(255, 255, 255)' ? this.#looks!['level-2']!.fill : border;
    context.lineWidth = stale ? 2 : 1;
    if (stale) context.setLineDash([5, 3]);
    context.stroke(outline);
    context.setLineDash([]);
    // Small cells are colour and pattern only; their names still say it all.
    const tiny = width < 24 || height < 20;
    const [text, sign] = tiny ? ['', ''] : [textOf(source, code), signOf(marks)];
    const [textFont, signFont] = [`${code < CODE.none ? 600 : 400} ${font}`, `400 ${font.replace(/^[\d.]+px/, '11px')}`];
    context.font = textFont;
    const textWidth = context.measureText(text).width;
    context.font = signFont;
    const signWidth = sign ? context.measureText(sign).width + 3 : 0;
    const start = Math.max(4, (width - textWidth - signWidth) / 2);
    context.fillStyle = ink;
    context.textBaseline = 'middle';
    if (sign) context.fillText(sign, start + textWidth + 3, height / 2 + 0.5);
    context.font = textFont;
    context.fillText(text, start, height / 2 + 0.5, width - 8);
    if (marks & MARK.selected) {
      context.lineWidth = 3;
      context.strokeStyle = accent;
      context.strokeRect(1.5, 1.5, width - 3, height - 3);
    }
    context.restore();
    return tile;
  }

  /** How a group's learners are spread over the levels, along the lower edge of its cell. */
  #drawBar(source: GridSource, row: number, column: number, left: number, top: number, width: number, height: number): void {
    const context = this.#context!;
    const ratio = this.#ratio;
    const [inset, thick] = [Math.round(3 * ratio), Math.round(6 * ratio)];
    const room = width - 2 * inset;
    for (const { step, from, to } of distributionStops(source, source.distributionAt?.(row, column) ?? [])) {
      context.fillStyle = step ? this.#looks![`level-${step}`]!.fill : this.#text.hatch;
      context.fillRect(left + inset + from * room, top + height - inset - thick, (to - from) * room, thick);
    }
  }
}
