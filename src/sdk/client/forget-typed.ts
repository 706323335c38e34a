/** Everything that elements keep in a tab stands under names that begin like this (decision 8). */
const OURS = 'waymark ';

/** Takes the words that were typed and not saved out of the session storage of this tab. */
export function forgetTyped(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(OURS)) sessionStorage.removeItem(name);
  } catch {
    // No storage: nothing was kept.
  }
}
