/**
 * The way to look that a reader chose last: the word `grid`, `list` or `table` and nothing else. A preference, never a record; a browser that
 * keeps nothing (private windows, sandboxed frames) simply forgets it.
 */
const KEY = 'waymark-heatmap-view';

export function rememberedView(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberView(view: string): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // Forgotten, not failed.
  }
}
