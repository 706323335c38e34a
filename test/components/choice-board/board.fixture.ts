import { aTimeout } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type { ChoiceBoardElement } from '../../../src/components/choice-board/choice-board.element.js';
import '../../../src/components/choice-board/define.js';
import type { Choice } from '../../../src/domain/records/board.js';
import type { Change } from '../../../src/domain/records/change.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';

export const learners = [
  { id: 's-1', givenName: 'Ana', familyName: 'Ruiz' },
  { id: 's-2', givenName: 'Ben', familyName: 'Oak' },
];
const option = (id: string, title: string, fields: object = {}) => ({ id, title, description: `How to ${title}`, standardIds: ['st-1'], minutes: 20, ...fields });
const standards = [{ id: 'st-1', code: '5.NF.A.1', statement: 'Add and subtract fractions.', shortStatement: 'Add fractions' }];

/** Three by three, three in a line, the middle is free. */
export const grid = (fields: object = {}) => ({
  id: 'grid', title: 'Fractions', layout: 'grid', columns: 3, rule: { kind: 'line', length: 3 },
  options: [...'abcdefghi'].map((id) => option(id, `Square ${id}`, id === 'e' ? { free: true } : {})), ...fields,
});
export const menu = (fields: object = {}) => ({
  id: 'menu', title: 'Menu', layout: 'menu', rule: { kind: 'perSection', min: 1 },
  sections: [{ id: 's', title: 'Starter', max: 1 }, { id: 'm', title: 'Main', max: 2 }],
  options: [option('a', 'Soup', { sectionId: 's' }), option('b', 'Salad', { sectionId: 's' }), option('c', 'Rice', { sectionId: 'm' }), option('d', 'Beans', { sectionId: 'm' }), option('e', 'Fish', { sectionId: 'm' })],
  ...fields,
});
export const must = () => ({
  id: 'must', title: 'Must and may', layout: 'mustAndMay', sections: [{ id: 'm', title: 'First', kind: 'must' }, { id: 'y', title: 'Then', kind: 'may' }],
  rule: { kind: 'count', of: ['c', 'd'], min: 1 },
  options: [option('a', 'Ask', { sectionId: 'm' }), option('b', 'Read', { sectionId: 'm', needs: ['a'] }), option('c', 'Map it', { sectionId: 'y' }), option('d', 'Tell it', { sectionId: 'y' })],
});
export const list = (count: number) => ({ id: 'list', title: 'List', layout: 'list', rule: { kind: 'count', min: 2 }, options: Array.from({ length: count }, (_, i) => option(`o${i}`, `Way ${i}`)) });
export const choice = (boardId: string, optionId: string, status: Choice['status'], fields: object = {}) => ({ id: `c-${optionId}`, boardId, optionId, learnerId: 's-1', status, ...fields });

export const set = (board: object, choices: object[] = [], more: object = {}) => ({ learners, standards, groups: [{ id: 'g', title: 'Room 1', learnerIds: ['s-1', 's-2'] }], boards: [board], choices, ...more });
export const ana = { learner: 's-1', 'viewer-role': 'student', 'viewer-id': 's-1' };
export const teacher = { 'viewer-role': 'teacher', 'viewer-id': 't-1', group: 'g' };
export const family = { learner: 's-1', 'viewer-role': 'guardian', 'viewer-id': 'f-1' };

export interface Shown {
  element: ChoiceBoardElement;
  /** Every change asked for, in order. */
  asked: (readonly Change[])[];
  root: ShadowRoot;
  $(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  /** A button or radio by its words, in the dialog where one is open. */
  control(words: string | RegExp): HTMLElement;
  click(words: string | RegExp): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  settle(): Promise<void>;
  focused(): HTMLElement | null;
  text(): string;
  left(): string;
  card(title: string): HTMLElement;
}

const hosts: HTMLElement[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove();
});

/** The next task. Frames and timers stand still or crawl in a page that is not in front, and pages run side by side. */
const task = () =>
  new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(0);
  });

const plain = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const nameOf = (element: Element) => element.getAttribute('aria-label') ?? plain(element instanceof HTMLInputElement ? element.closest('label') : element);

/** The element with records of its own, and hands to use it as a person does. */
export async function show(data: unknown, attributes: Record<string, string> = ana, around: Record<string, string> = {}): Promise<Shown> {
  const host = document.body.appendChild(document.createElement('div'));
  hosts.push(host);
  for (const key of Object.keys(around)) host.setAttribute(key, around[key]!);
  const element = document.createElement('way-choice-board');
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]!);
  element.data = data as RecordSet;
  const asked: (readonly Change[])[] = [];
  element.addEventListener('way-choice-request', (event) => asked.push((event as unknown as { changes: readonly Change[] }).changes));
  host.append(element);
  const settle = async () => {
    for (let i = 0; i < 6; i++) {
      await element.updateComplete;
      await task();
    }
  };
  await settle();
  // What is left, and what can be done, comes after the first drawing.
  await import('../../../src/components/choice-board/board-desk.js');
  await settle();
  const root = element.shadowRoot!;
  const $ = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const control = (words: string | RegExp) => {
    const inside = root.querySelector('dialog[open]') ?? root;
    const controls = [...inside.querySelectorAll<HTMLElement>('button, input[type=radio]')];
    const found = controls.find((one) => (typeof words === 'string' ? nameOf(one) === words : words.test(nameOf(one))));
    if (!found) throw new Error(`no control ${String(words)} among: ${controls.map(nameOf).join(' | ')}`);
    return found;
  };
  return {
    element, asked, root, $, control, settle,
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    click: async (words) => {
      // As a person: not twice within a double tap.
      await aTimeout(410);
      const target = control(words);
      target.focus();
      target.click();
      await settle();
      // A move loads its rules the first time.
      await import('../../../src/components/choice-board/board-desk.js');
      await settle();
    },
    type: async (selector, text) => {
      const field = $(selector) as HTMLInputElement;
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settle();
    },
    focused: () => root.activeElement as HTMLElement | null,
    text: () => plain(root.querySelector('.way')),
    left: () => plain(root.querySelector('.left-words')),
    card: (title) => [...root.querySelectorAll<HTMLElement>('.card')].find((card) => plain(card.querySelector('.title')) === title)!,
  };
}

export async function axeViolations(element: Element): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(node: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
  const result = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } } });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map((node) => node.html.slice(0, 200)).join(' | ')}`);
}
/** What screen readers were told last. */
export const told = () => document.getElementById('waymark-announcements')?.textContent ?? '';
