/** Long work beside a page that stays alive. It holds no data and imports nothing, so that elements may use it as well as the SDK. */

/** Milliseconds of work between two breaths: a frame has 16, and the page has things of its own to do. */
const SLICE = 10;

const breath = (): Promise<void> =>
  new Promise((go) => {
    // Not a timer: those wait 4 ms and more, and in a hidden tab a second.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      go();
    });
    port1.start();
    port2.postMessage(undefined);
  });

/**
 * Runs a generator in slices, so that clicks, keys and frames come in between.
 * @returns what the generator returns; `undefined` where it was stopped
 */
export async function inSlices<T>(steps: Generator<number, T>): Promise<T>;
export async function inSlices<T>(steps: Generator<number, T>, signal: AbortSignal | undefined, progress?: (done: number) => void): Promise<T | undefined>;
export async function inSlices<T>(steps: Generator<number, T>, signal?: AbortSignal, progress?: (done: number) => void): Promise<T | undefined> {
  let began = performance.now();
  for (;;) {
    if (signal?.aborted) return undefined;
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE) continue;
    progress?.(step.value);
    await breath();
    began = performance.now();
  }
}
