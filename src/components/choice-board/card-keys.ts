/** Arrow keys from card to card. Up and down go by what is seen, so that they are right in every layout and width. */
const FAR = 1e6;

/** @param titles the title buttons of all cards, in the order of the page */
export function cardForKey(key: string, from: HTMLElement, titles: readonly HTMLElement[]): HTMLElement | undefined {
  const at = titles.indexOf(from);
  if (at < 0) return undefined;
  const ahead = getComputedStyle(from).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = ahead === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case ahead:
      return titles[at + 1];
    case back:
      return titles[at - 1];
    case 'Home':
      return titles[0];
    case 'End':
      return titles[titles.length - 1];
    case 'ArrowDown':
    case 'ArrowUp': {
      const boxOf = (title: HTMLElement) => (title.closest('.card') ?? title).getBoundingClientRect();
      const here = boxOf(from);
      const sign = key === 'ArrowDown' ? 1 : -1;
      let best: HTMLElement | undefined;
      let least = Infinity;
      for (const title of titles) {
        const box = boxOf(title);
        const down = (box.top - here.top) * sign;
        // The next row counts first, the nearest column in it second.
        const distance = down * FAR + Math.abs(box.left - here.left);
        if (down > 1 && distance < least) [best, least] = [title, distance];
      }
      return best;
    }
    default:
      return undefined;
  }
}
