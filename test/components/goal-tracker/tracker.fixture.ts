import { aTimeout, fixtureSync, html } from '@open-wc/testing';
import type { GoalTrackerElement } from '../../../src/components/goal-tracker/goal-tracker.element.js';
import '../../../src/components/goal-tracker/define.js';
// Loaded on demand in a page; here beforehand, so that no test waits for the network.
import '../../../src/components/goal-tracker/on-demand.js';
import '../../../src/components/goal-tracker/class-on-demand.js';
import '../../../src/components/goal-tracker/more-records.js';
import type { Goal } from '../../../src/domain/records/goal.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import { aGoal } from '../../domain/goal/a-goal.js';

export const today = '2026-03-20';
export const learner = (id: string, givenName: string) => ({ id, version: 1, givenName, familyName: '', languages: [], strengths: [], interests: [], needs: [], accommodations: [] });
export const reading = (fields: Partial<Goal> = {}): Goal =>
  aGoal({
    id: 'g-1', title: 'Read a whole book', why: 'I like dragons', startOn: '2026-03-10', dueOn: '2026-03-29',
    steps: [{ id: 'a', title: 'Pick a book', done: true }, { id: 'b', title: 'Read ten pages', done: false }, { id: 'c', title: 'Tell a friend', done: false }], ...fields,
  });

export interface Asked {
  kind: string;
  changes: readonly { collection: string; action: string; id: string; fields?: Record<string, unknown>; record?: Record<string, unknown> }[];
}
export interface Shown {
  element: GoalTrackerElement;
  /** Every request, in order. */
  asked: Asked[];
  $(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  button(words: string | RegExp): HTMLElement;
  click(words: string | RegExp): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  settle(): Promise<void>;
  goals(): readonly Goal[];
  text(): string;
  focused(): HTMLElement | null;
}

const name = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The element with records of its own, and hands to use it like a person does. */
export async function show(data: unknown, attributes: Record<string, string> = {}, around: Record<string, string> = {}): Promise<Shown> {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  for (const key of Object.keys(around)) host.setAttribute(key, around[key]!);
  const element = document.createElement('way-goal-tracker');
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]!);
  element.today = today;
  element.data = data as RecordSet;
  const asked: Asked[] = [];
  for (const kind of ['goal', 'step', 'check-in', 'agreement', 'evidence', 'note']) element.addEventListener(`way-${kind}-request`, (event) => asked.push({ kind, changes: (event as unknown as Asked).changes }));
  host.append(element);
  // Not by animation frames: a page in the background, while another test file has the keyboard, gets none.
  const settle = async () => {
    for (let i = 0; i < 6; i++) {
      await element.updateComplete;
      await aTimeout(0);
    }
  };
  await settle();
  const root = element.shadowRoot!;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const $ = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const button = (words: string | RegExp) => {
    const inside = root.querySelector('dialog[open]') ?? root;
    const found = [...inside.querySelectorAll<HTMLElement>('button')].find((one) => (typeof words === 'string' ? name(one) === words : words.test(name(one))));
    if (!found) throw new Error(`no button ${String(words)} among: ${[...inside.querySelectorAll('button')].map(name).join(' | ')}`);
    return found;
  };
  return {
    element, asked, $, all, button, settle,
    click: async (words) => {
      button(words).focus();
      button(words).click();
      await settle();
    },
    type: async (selector, text) => {
      const field = $(selector) as HTMLInputElement;
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settle();
    },
    goals: () => (element as unknown as { records: RecordSet }).records.goals ?? [],
    text: () => name(root.querySelector('.way')!),
    focused: () => root.activeElement as HTMLElement | null,
  };
}

export async function axeViolations(element: Element): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(node: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
  const result = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false }, 'heading-order': { enabled: false } } });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map((node) => node.html.slice(0, 200)).join(' | ')}`);
}
