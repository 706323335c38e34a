/** Messages of one second are said together; the text is set 100 ms after clearing so that the same sentence is said again. */
import { liveRegion } from './live-region.js';

let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says a sentence to screen readers. */
export function announce(text: string): void {
  if (!text || waiting.includes(text)) return;
  waiting.push(text);
  if (timer !== undefined) return;
  liveRegion().textContent = '';
  timer = setTimeout(() => {
    liveRegion().textContent = waiting.join(' ');
    waiting = [];
    timer = setTimeout(() => {
      timer = undefined;
      const rest = waiting;
      waiting = [];
      for (const later of rest) announce(later);
    }, 1000);
  }, 100);
}
