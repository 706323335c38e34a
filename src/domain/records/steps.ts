/** Long work is written once, as a generator of steps: here run whole, in a browser a slice at a time. */
export function inOneGo<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
