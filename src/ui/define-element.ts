/** Registers a tag once. Portals load scripts twice and in two versions: the first one stays, one warning, no throw (FAULTS 62). */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element) console.warn(`waymark: <${tag}> is defined already; this copy is not used`);
}
