/** Elements without templates: written only where something differs. */
export function make(className: string, role?: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  if (role) element.setAttribute('role', role);
  return element;
}

export function setText(element: HTMLElement, text: string): void {
  const node = element.firstChild as Text | null;
  if (node === null) {
    if (text) element.append(text);
  } else if (node.data !== text) node.data = text;
}

/** A code may go on in a second line after a sign of its own (`5.NBT.` `A.1`), never so that a single letter or digit stands alone. */
export function setCode(element: HTMLElement, code: string): void {
  if (element.textContent === code) return;
  const parts = code.split(/(?<=[.\-_:/])(?=.{3})/);
  element.replaceChildren(...parts.flatMap((part, i) => (i === 0 ? [part] : [document.createElement('wbr'), part])));
}

export function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
