/** When the page has nothing else to do. What fails here fails again where it matters, and is said there. */
export function whenIdle(work: () => unknown): void {
  const run = async () => work();
  const go = () => void run().catch(() => undefined);
  if (typeof requestIdleCallback === 'function') requestIdleCallback(go);
  else setTimeout(go, 200);
}
