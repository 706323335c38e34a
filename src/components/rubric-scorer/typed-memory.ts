/**
 * Words that are typed and not saved yet, in the session storage of this tab: there after a reload, a crash or a new sign-in, gone with the tab and
 * as soon as they are saved. Kept under ids alone. See docs/decisions/0008.
 */
export interface Typed {
  readonly text: string;
  /** What was recorded when the typing began. */
  readonly base: string;
}

const PREFIX = 'waymark typed ';

export class TypedMemory {
  keep(key: string, typed: Typed): void {
    try {
      sessionStorage.setItem(PREFIX + key, JSON.stringify([typed.text, typed.base]));
    } catch {
      // No storage (a sandboxed frame) or no room left in it: an older text would be wrong, and the field still has the new one.
      this.forget(key);
    }
  }

  forget(key: string): void {
    try {
      sessionStorage.removeItem(PREFIX + key);
    } catch {
      // No storage.
    }
  }

  /** Everything kept under keys that begin like this, by the rest of the key. */
  all(begin: string): ReadonlyMap<string, Typed> {
    const found = new Map<string, Typed>();
    try {
      for (let i = 0; i < sessionStorage.length; i++) {
        const name = sessionStorage.key(i)!;
        const typed = name.startsWith(PREFIX + begin) && typedIn(sessionStorage.getItem(name));
        if (typed) found.set(name.slice((PREFIX + begin).length), typed);
      }
    } catch {
      // No storage.
    }
    return found;
  }
}

/** Another script's text under our name hides nothing of our own. */
function typedIn(kept: string | null): Typed | undefined {
  try {
    const [text, base] = JSON.parse(kept ?? '[]') as unknown[];
    return typeof text === 'string' && typeof base === 'string' ? { text, base } : undefined;
  } catch {
    return undefined;
  }
}
