/** Runs in the page: measures one grid through its adapter, the same way for all. Times end when the frame that shows the right level is done. */
import { BOX, COLOURS, matrixOf, randomOf, SORTED } from './matrix.mjs';

const PATIENCE = 20_000;
const rgb = COLOURS.map((colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)));
const wait = (ms) => new Promise((go) => setTimeout(go, ms));
/** Called in a frame: when its work on the main thread is done. */
const frameDone = () =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => go(performance.now()), { once: true });
    port1.start();
    port2.postMessage(0);
  });
const nextFrame = () => new Promise((go) => requestAnimationFrame(go));
async function afterFrame() {
  await nextFrame();
  return frameDone();
}

function canvasesIn(root, found = []) {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'canvas') found.push(element);
    if (element.shadowRoot) canvasesIn(element.shadowRoot, found);
  }
  return found;
}

/** The level that a canvas shows at a point, by its colour; text and lines are stepped over. */
function paintedAt(host, x, y) {
  for (const canvas of canvasesIn(host)) {
    const box = canvas.getBoundingClientRect();
    for (const [right, down] of [[0, 0], [7, 5], [5, 9], [14, 11]]) {
      const [px, py] = [((x + right - box.left) * canvas.width) / box.width, ((y + down - box.top) * canvas.height) / box.height];
      if (!(px >= 0 && py >= 0 && px < canvas.width && py < canvas.height)) continue;
      const pixel = canvas.getContext('2d').getImageData(Math.floor(px), Math.floor(py), 1, 1).data;
      const level = rgb.findIndex((colour) => colour.every((part, i) => Math.abs(part - pixel[i]) < 5));
      if (pixel[3] > 200 && level >= 0) return level;
    }
  }
  return -1;
}

/** The level that the element at a point has as its text. */
function writtenAt(x, y) {
  let root = document;
  let element;
  for (let next = root.elementFromPoint(x, y); next && next !== element; next = root.elementFromPoint(x, y)) {
    element = next;
    if (!element.shadowRoot) break;
    root = element.shadowRoot;
  }
  for (let depth = 0; element && depth < 4; depth++, element = element.parentElement) if (/^\s*[0-4]\s*$/.test(element.textContent)) return Number(element.textContent);
  return -1;
}

export async function run({ kind, mount }, rows, cols) {
  const host = document.querySelector('#host');
  const data = matrixOf(rows, cols);
  const { levels } = data;
  const random = randomOf(5);
  let grid;
  const at = (row, col) => grid.at?.(row, col) ?? [BOX.names + col * BOX.column + 6, BOX.heads + row * BOX.row + 6];
  const levelAt = (x, y) => (kind === 'canvas' ? paintedAt(host, x, y) : writtenAt(x, y));
  const shows = (row, col, level) => grid !== undefined && levelAt(...at(row, col)) === level;

  /** Milliseconds from an act to the end of the frame in which `seen`. */
  async function timeOf(act, seen) {
    await afterFrame();
    await wait(20);
    const start = performance.now();
    const acted = act();
    do {
      if (performance.now() - start > PATIENCE) throw new Error('not seen in time');
      await nextFrame();
    } while (!seen());
    const end = await frameDone();
    await acted;
    return end - start;
  }

  // Twice: the first call brings in its own machinery.
  await window.heap();
  await window.heap();
  const firstPaint = await timeOf(
    async () => {
      grid = await mount(host, data);
    },
    () => shows(0, 0, levels[0]) && shows(12, 12, levels[12 * cols + 12]),
  );
  await wait(300);
  const heap = await window.heap();

  const oneCell = [];
  for (let turn = 0; turn < 8; turn++) {
    const [row, col] = [2 + Math.floor(random() * 18), 5 + Math.floor(random() * 18)];
    const level = (levels[row * cols + col] + 1 + Math.floor(random() * 4)) % 5;
    levels[row * cols + col] = level;
    oneCell.push(await timeOf(() => grid.setCell(row, col, level), () => shows(row, col, level)));
  }
  const onePercent = [];
  for (let turn = 0; turn < 4; turn++) {
    const cells = Uint32Array.from({ length: Math.max(1, Math.round(levels.length / 100)) }, () => Math.floor(random() * levels.length));
    cells[0] = 9 * cols + 9 + turn;
    for (const cell of cells) levels[cell] = (levels[cell] + 1 + Math.floor(random() * 4)) % 5;
    onePercent.push(await timeOf(() => grid.setCells(cells), () => shows(9, 9 + turn, levels[cells[0]])));
  }

  const { y } = grid.extent();
  /** Frame by frame from top to bottom, each position set between frames, as a hand would. Milliseconds from frame to frame. */
  async function sweep(frames, lookAt) {
    grid.scrollTo(0, 0);
    await wait(150);
    const stamps = [];
    for (let frame = 0; frame <= frames; frame++) {
      await nextFrame();
      stamps.push(performance.now());
      await frameDone();
      if (frame > 0) lookAt?.();
      grid.scrollTo(0, (y * (frame + 1)) / (frames + 1));
    }
    return stamps.slice(1).map((stamp, i) => stamp - stamps[i]);
  }
  const sweepFrames = await sweep(60);
  let [probes, blank] = [0, 0];
  await sweep(20, () => {
    for (const [px, py] of [[330, 200], [700, 420], [1000, 600]]) {
      probes++;
      if (levelAt(px, py) < 0) blank++;
    }
  });
  grid.scrollTo(0, 0);
  await wait(200);

  const sort = [];
  for (let turn = 0; turn < 4; turn++) {
    const direction = turn % 2 === 0 ? -1 : 1;
    sort.push(await timeOf(() => grid.sort(SORTED, direction), () => shows(0, SORTED, direction < 0 ? 4 : 0)));
  }
  return { firstPaint, oneCell, onePercent, sort, sweep: sweepFrames, blank: blank / probes, heap };
}
