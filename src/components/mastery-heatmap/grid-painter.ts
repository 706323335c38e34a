/**
 * Paints the cells of a large grid on one canvas: each different look is drawn once, as a small picture of its own, and copied from then on.
 * A changed cell is one copy. Scrolled up or down, whole rows are copied from strips, and only rows that come in are painted. Scrolled sideways, the
 * window is painted anew: copying 800 small pictures takes half as long as moving one large one (measured without a GPU at one and at two device
 * pixels per px; cut out of one atlas instead, they take twice as long). The colours, the font and the border are read from real
 * (hidden) cells, so that page themes, parts and colour schemes hold for paint as they do for text.
 */
import { make } from './grid-elements.js';
import { codeOf, levelClass, lookAt, marksOf, signOf, textOf } from './grid-look.js';
import { distributionStops } from './grid-slots.js';
import { CODE, MARK, type GridSource } from './grid-source.js';
import { drawTiny, isTiny } from './grid-tiny.js';

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

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** What is seen of one row, as a picture, and the look of each of its cells. */
interface Strip {
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly looks: Int32Array;
}

/** Looks in use at a time are a few dozen; of shares of groups, hundreds. */
const MOST_TILES = 512;
const STEPS = ['level-none', 'level-1', 'level-2', 'level-3', 'level-4', 'level-5', 'share'] as const;

export class GridPainter {
  readonly #canvas = document.createElement('canvas');
  readonly #context = this.#canvas.getContext('2d', { alpha: false });
  readonly #probes: HTMLElement[];
  /** By look. */
  #tiles = new Map<number, ImageBitmap>();
  #tileWidth = 0;
  #tileHeight = 0;
  #looks: Readonly<Record<string, Look>> | undefined;
  /** The tiles are of other looks than these. */
  #stale = true;
  #text = { font: '', accent: '', surface: '', hatch: '', signSize: 11 };
  #levels: GridSource['levels'] | undefined;
  #levelsAs = '';
  #ratio = 0;
  /** Where what is on the canvas was painted for, and the look of each cell. */
  #painted: GridFrame | undefined;
  #looksOf = new Int32Array(0);
  /** The row at `row % rows`, -1 for a cell not painted yet. They hold for the columns of what is on the canvas. */
  #strips: Strip[] = [];
  /** Device pixels at which columns begin. */
  #edges = new Int32Array(0);
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
    // A probe has a transition of no length: whatever changes its colours or its direction is told.
    view.addEventListener('transitionrun', (event) => this.#probes.includes(event.target as HTMLElement) && requestAnimationFrame(() => this.#restyle()), { signal });
    document.fonts?.addEventListener('loadingdone', () => this.#restyle(), { signal });
  }

  /** False where the browser gives no canvas. */
  get works(): boolean {
    return this.#context !== null && 'OffscreenCanvas' in globalThis;
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
    const { source, row, column, rows, columns, rtl } = frame;
    const ratio = window.devicePixelRatio || 1;
    // Device pixels from here on.
    const width = Math.max(1, Math.round(frame.width * ratio));
    const height = Math.max(1, Math.round(frame.height * ratio));
    const cellWidth = frame.columnSize * ratio;
    const cellHeight = frame.rowSize * ratio;
    const x = Math.round(frame.x * ratio);
    const y = Math.round(frame.y * ratio);
    const changed = this.#prepare(frame, ratio, width, height);
    if (changed === 'all') {
      context.fillStyle = this.#text.surface;
      context.fillRect(0, 0, width, height);
      this.#strips = [];
      if (this.#edges.length !== columns + 1) this.#edges = new Int32Array(columns + 1);
      if (this.#looksOf.length !== rows * columns) this.#looksOf = new Int32Array(rows * columns);
      for (let k = 0; k <= columns; k++) this.#edges[k] = Math.round((column + k) * cellWidth) - x;
    }
    for (let i = 0; i < rows; i++) {
      const top = Math.round((row + i) * cellHeight) - y;
      const tall = Math.round((row + i + 1) * cellHeight) - y - top;
      const looks = this.#looksOf.subarray(i * columns, (i + 1) * columns);
      if (changed === 'rows') {
        const strip = this.#stripOf(frame, row + i, width);
        looks.set(strip.looks);
        context.drawImage(strip.context.canvas, 0, 0, width, tall, 0, top, width, tall);
      } else this.#paintRow(context, looks, source, row + i, column, top, tall, rtl ? width : 0, changed === 'cells');
    }
    this.#painted = frame;
  }

  /** Brings tiles and canvas in line with what is to be painted. What may be other than before: cells that stay where they are, rows of the same columns, or all. */
  #prepare(frame: GridFrame, ratio: number, width: number, height: number): 'cells' | 'rows' | 'all' {
    const canvas = this.#canvas;
    const before = this.#painted;
    const otherLevels = this.#otherLevels(frame.source);
    this.readLooks();
    const otherSize = before?.rowSize !== frame.rowSize || before.columnSize !== frame.columnSize || ratio !== this.#ratio;
    const otherTiles = this.#stale || otherLevels || otherSize;
    if (otherTiles) {
      this.#stale = false;
      this.#ratio = ratio;
      this.#tileWidth = Math.ceil(frame.columnSize * ratio);
      this.#tileHeight = Math.ceil(frame.rowSize * ratio);
      this.#tiles.clear();
    }
    const otherCanvas = canvas.width !== width || canvas.height !== height;
    if (otherCanvas) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.inlineSize = `${frame.width}px`;
      canvas.style.blockSize = `${frame.height}px`;
    }
    const sameColumns = before?.x === frame.x && before.column === frame.column && before.columns === frame.columns && before.rows === frame.rows && before.rtl === frame.rtl;
    if (!sameColumns || otherTiles || otherCanvas) return 'all';
    return before.y === frame.y && before.row === frame.row ? 'cells' : 'rows';
  }

  /** A row's picture, brought up to date. */
  #stripOf({ source, column, columns, rows, rtl }: GridFrame, row: number, width: number): Strip {
    let strip = this.#strips[row % rows];
    if (!strip) {
      const context = new OffscreenCanvas(width, this.#tileHeight).getContext('2d', { alpha: false })!;
      // Columns may end before the window does.
      context.fillStyle = this.#text.surface;
      context.fillRect(0, 0, width, this.#tileHeight);
      this.#strips[row % rows] = strip = { context, looks: new Int32Array(columns).fill(-1) };
    }
    // Of another row, too, what looks the same stays.
    this.#paintRow(strip.context, strip.looks, source, row, column, 0, this.#tileHeight, rtl ? width : 0, true);
    return strip;
  }

  /**
   * @param looks what stands there, brought up to date
   * @param rightEdge 0 from left to right, else where the first column ends
   * @param kept only cells that look otherwise than before are painted
   */
  #paintRow(context: Context, looks: Int32Array, source: GridSource, row: number, column: number, top: number, height: number, rightEdge: number, kept: boolean): void {
    const edges = this.#edges;
    for (let k = 0; k < looks.length; k++) {
      const look = lookAt(source, row, column + k);
      // Groups with one share may be spread otherwise.
      if (kept && looks[k] === look && codeOf(look) < CODE.share) continue;
      looks[k] = look;
      const width = edges[k + 1]! - edges[k]!;
      const left = rightEdge ? rightEdge - edges[k + 1]! : edges[k]!;
      context.drawImage(this.#tiles.get(look) ?? this.#drawTile(source, look), 0, 0, width, height, left, top, width, height);
      if (codeOf(look) >= CODE.share) this.#drawBar(context, source, row, column + k, left, top, width, height);
    }
  }

  /** Sources made anew for each order bring equal levels. */
  #otherLevels({ levels }: GridSource): boolean {
    if (levels === this.#levels) return false;
    this.#levels = levels;
    const before = this.#levelsAs;
    this.#levelsAs = JSON.stringify(levels);
    return this.#levelsAs !== before;
  }

  /** Asked for while styles are up to date, it costs little. */
  readLooks(): void {
    if (this.#looks) return;
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
    this.#stale = true;
  }

  #drawTile(source: GridSource, look: number): ImageBitmap {
    if (this.#tiles.size >= MOST_TILES) this.#tiles.clear();
    const canvas = new OffscreenCanvas(this.#tileWidth, this.#tileHeight);
    const context = canvas.getContext('2d', { alpha: false })!;
    const ratio = this.#ratio;
    const [code, marks] = [codeOf(look), marksOf(look)];
    const [width, height] = [this.#tileWidth / ratio, this.#tileHeight / ratio];
    context.scale(ratio, ratio);
    context.fillStyle = this.#text.surface;
    context.fillRect(0, 0, width, height);
    if (isTiny(width, height)) drawTiny(context, { width, height, code, stale: (marks & MARK.stale) !== 0, ...this.#looks![levelClass(source, code)]! });
    else this.#drawCell(context, source, look, width, height);
    if (marks & MARK.selected) {
      context.lineWidth = 3;
      context.strokeStyle = this.#text.accent;
      context.strokeRect(1.5, 1.5, width - 3, height - 3);
    }
    const tile = canvas.transferToImageBitmap();
    this.#tiles.set(look, tile);
    return tile;
  }

  #drawCell(context: OffscreenCanvasRenderingContext2D, source: GridSource, look: number, width: number, height: number): void {
    const [code, marks] = [codeOf(look), marksOf(look)];
    const { ink, fill, border } = this.#looks![levelClass(source, code)]!;
    const { font, hatch } = this.#text;
    const outline = () => {
      context.beginPath();
      context.roundRect(2.5, 2.5, width - 5, height - 5, 4);
    };
    context.fillStyle = fill;
    outline();
    context.fill();
    context.lineWidth = 1;
    if (code === CODE.none || code === CODE.notEnough || code === CODE.pending) {
      context.save();
      context.clip();
      context.beginPath();
      for (let at = -height; at < width; at += 8) {
        context.moveTo(at, height);
        context.lineTo(at + height, 0);
      }
      context.strokeStyle = hatch;
      context.stroke();
      context.restore();
      outline();
    }
    const stale = (marks & MARK.stale) !== 0;
    context.strokeStyle = stale && ink === 'rgb(255, 255, 255)' ? this.#looks!['level-2']!.fill : border;
    context.lineWidth = stale ? 2 : 1;
    if (stale) context.setLineDash([5, 3]);
    context.stroke();
    context.setLineDash([]);
    const [text, sign] = [textOf(source, code), signOf(marks)];
    const [textFont, signFont] = [`${code < CODE.none ? 600 : 400} ${font}`, `400 ${font.replace(/^[\d.]+px/, '11px')}`];
    context.font = textFont;
    const textWidth = context.measureText(text).width;
    context.font = signFont;
    const signWidth = sign ? context.measureText(sign).width + 3 : 0;
    const start = Math.max(4, (width - textWidth - signWidth) / 2);
    context.fillStyle = ink;
    context.textBaseline = 'middle';
    // From right to left, text would begin at its right edge.
    context.textAlign = 'left';
    if (sign) context.fillText(sign, start + textWidth + 3, height / 2 + 0.5);
    context.font = textFont;
    context.fillText(text, start, height / 2 + 0.5, width - 8);
  }

  /** How a group's learners are spread over the levels, along the lower edge of its cell. */
  #drawBar(context: Context, source: GridSource, row: number, column: number, left: number, top: number, width: number, height: number): void {
    const ratio = this.#ratio;
    const [inset, thick] = [Math.round(3 * ratio), Math.round(6 * ratio)];
    const room = width - 2 * inset;
    for (const { step, from, to } of distributionStops(source, source.distributionAt?.(row, column) ?? [])) {
      context.fillStyle = step ? this.#looks![`level-${step}`]!.fill : this.#text.hatch;
      context.fillRect(left + inset + from * room, top + height - inset - thick, (to - from) * room, thick);
    }
  }
}
