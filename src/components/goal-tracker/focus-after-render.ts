/** Where the focus goes once the next drawing is done. Controls name themselves with `data-focus`. */
export type FocusWish = { readonly key: string; readonly fallbacks?: readonly string[]; readonly always?: boolean } | 'dialog' | 'problem';

/** Whether the focused control was taken away: the browser then focuses the page itself. A reader who has moved on is left alone. */
function isLost(root: ShadowRoot): boolean {
  const outer = document.activeElement;
  return !root.activeElement && (!outer || outer === document.body || outer === document.documentElement || outer === root.host);
}

export function giveFocus(root: ShadowRoot, dialog: HTMLDialogElement, wish: FocusWish): void {
  const find = (...keys: readonly string[]) => keys.map((key) => root.querySelector<HTMLElement>(`[data-focus="${key}"]:not([disabled])`)).find((control) => control !== null);
  if (wish !== 'dialog' && wish !== 'problem') {
    if (!dialog.open && (wish.always || isLost(root))) find(wish.key, ...(wish.fallbacks ?? []), 'heading')?.focus();
  } else if (dialog.open) {
    const field = wish === 'problem' ? dialog.querySelector<HTMLElement>('[aria-invalid=true]') : null;
    (field ?? dialog.querySelector<HTMLElement>('[data-first], input, textarea'))?.focus();
  }
  // A dialog that closed gave the focus back to its opener, unless that is gone.
  else if (isLost(root)) find('heading')?.focus();
}
