/** An editor on a page, and what a person does in it. */
import 'axe-core/axe.min.js';
import type { Change } from '../../src/domain/records/change.js';
import type { RecordSet } from '../../src/domain/records/collections.js';
import type { Client } from '../../src/sdk/client/client.types.js';
import type { WayElement } from '../../src/ui/way-element.js';

export const standards = [
  { id: 'st-1', code: '5.NF.A.1', statement: 'Add and subtract fractions.', shortStatement: 'Add fractions', frameworkId: 'f-1' },
  { id: 'st-2', code: '5.NF.B.4', statement: 'Multiply fractions.', shortStatement: 'Multiply fractions', frameworkId: 'f-1' },
];
export const teacher = { 'viewer-role': 'teacher', 'viewer-id': 't-1' };

export interface Shown<E extends WayElement = WayElement> {
  element: E;
  root: ShadowRoot;
  asked: (readonly Change[])[];
  settle(): Promise<void>;
  text(): string;
  $(selector: string): HTMLElement;
  all<E extends HTMLElement = HTMLElement>(selector: string): E[];
  /** A control by its accessible name. */
  named(name: string | RegExp): HTMLElement;
  click(name: string | RegExp): Promise<void>;
  type(name: string | RegExp, text: string): Promise<void>;
  choose(name: string | RegExp, value: string): Promise<void>;
  press(key: string, more?: KeyboardEventInit): Promise<void>;
  focused(): string;
}

const hosts: HTMLElement[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove();
});

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent;
  return label.replace(/\s+/g, ' ').trim();
}

/** @param kind of the requests that are noted: `way-<kind>-request` */
export async function showEditor<T extends keyof HTMLElementTagNameMap>(tag: T, kind: string, data: unknown, attributes: Record<string, string> = teacher, lang = 'en', client?: Client): Promise<Shown<HTMLElementTagNameMap[T] & WayElement>> {
  const element = document.createElement(tag) as HTMLElementTagNameMap[T] & WayElement;
  const host = document.createElement('div');
  host.lang = lang;
  hosts.push(host);
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]!);
  const asked: (readonly Change[])[] = [];
  element.addEventListener(`way-${kind}-request`, (event) => asked.push((event as Event & { changes: readonly Change[] }).changes));
  if (client) element.client = client;
  else if (data !== undefined) element.data = data as RecordSet;
  host.append(element);
  document.body.append(host);
  const root = element.shadowRoot!;
  const settle = async () => {
    await element.updateComplete;
    await new Promise((done) => setTimeout(done));
    await element.updateComplete;
  };
  await settle();
  await settle();
  const all = <E extends HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
  const named = (name: string | RegExp, kinds = 'button, input, textarea, select, summary, a[href]'): HTMLElement => {
    const inside = root.querySelector('dialog[open]') ?? root;
    const found = [...inside.querySelectorAll<HTMLElement>(kinds)].filter((each) => (typeof name === 'string' ? nameOf(each) === name : name.test(nameOf(each))) && each.getClientRects().length > 0);
    if (!found[0]) throw new Error(`no control is called ${String(name)}`);
    return found[0];
  };
  return {
    element, root, asked, settle, all, named,
    text: () => (root.querySelector('.way')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    $: (selector) => root.querySelector<HTMLElement>(selector) ?? (() => { throw new Error(`no ${selector}`); })(),
    async click(name) {
      const control = named(name, 'button, summary, input[type=checkbox]');
      control.focus();
      control.click();
      await settle();
    },
    async type(name, text) {
      const control = named(name) as HTMLInputElement;
      control.focus();
      control.value = text;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settle();
    },
    async choose(name, value) {
      const control = named(name) as HTMLSelectElement;
      control.focus();
      control.value = value;
      if (control.value !== value) throw new Error(`${String(name)} has no choice ${value}: ${[...control.options].map((each) => each.value).join(', ')}`);
      control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      await settle();
    },
    async press(key, more = {}) {
      const control = root.activeElement!;
      control.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
      await settle();
    },
    focused: () => (root.activeElement ? nameOf(root.activeElement as HTMLElement) : ''),
  };
}

export async function axeViolations(element: Element): Promise<string[]> {
  // What is under a head that stays in view counts as covered.
  window.scrollTo(0, 0);
  // Halfway through a change of colour the contrast is nobody's.
  // What lies under the heading that stays in view cannot be hit until it is scrolled out from there.
  window.scrollTo(0, 0);
  await Promise.all((element.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished.catch(() => undefined)));
  const { axe } = window as unknown as { axe: { run(node: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
  const { violations } = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false }, 'heading-order': { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-complementary-is-top-level': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
