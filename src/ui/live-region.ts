/**
 * One polite live region in the light DOM for the whole page: screen readers miss regions deep in shadow roots. Messages of one second
 * are said together; the text is set 100 ms after clearing so that the same sentence is said again.
 */
const ID = 'waymark-announcements';
let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

function region(): HTMLElement {
  const found = document.getElementById(ID);
  if (found) return found;
  const element = document.createElement('div');
  element.id = ID;
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  const look: Record<string, string> = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', 'clip-path': 'inset(50%)', 'white-space': 'nowrap', 'inset-inline-start': '0', 'inset-block-start': '0' };
  for (const key of Object.keys(look)) element.style.setProperty(key, look[key]!);
  document.body.append(element);
  return element;
}

/** Created with the first element, so that it is there before its first message. */
export const prepareAnnouncements = (): void => void region();

/** Says a sentence to screen readers. */
export function announce(text: string): void {
  if (!text || waiting.includes(text)) return;
  waiting.push(text);
  if (timer !== undefined) return;
  region().textContent = '';
  timer = setTimeout(() => {
    region().textContent = waiting.join(' ');
    waiting = [];
    timer = setTimeout(() => {
      timer = undefined;
      const rest = waiting;
      waiting = [];
      for (const later of rest) announce(later);
    }, 1000);
  }, 100);
}
