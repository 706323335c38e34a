/** One polite live region in the light DOM for the whole page: screen readers miss regions deep in shadow roots. Made with the first element. */
export function liveRegion(): HTMLElement {
  const id = 'waymark-announcements';
  const found = document.getElementById(id);
  if (found) return found;
  const element = document.createElement('div');
  element.id = id;
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  // Through the CSSOM: a strict CSP blocks style attributes.
  element.style.cssText = 'position:absolute;inset-inline-start:0;inset-block-start:0;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  document.body.append(element);
  return element;
}
