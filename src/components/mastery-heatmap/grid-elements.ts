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

export function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
