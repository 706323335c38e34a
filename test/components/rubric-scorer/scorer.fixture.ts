import { fixtureSync, html, nextFrame } from '@open-wc/testing';
import type { RubricScorerElement } from '../../../src/components/rubric-scorer/rubric-scorer.element.js';
import '../../../src/components/rubric-scorer/define.js';
import type { Change } from '../../../src/domain/records/change.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import type { Rubric, Scoring } from '../../../src/domain/records/rubric.js';
import type { ChangeRequestEvent } from '../../../src/ui/events/change-events.js';

const names = ['Starting', 'Growing', 'Meeting', 'Beyond'];
const fourLevels = (id: string) => names.map((label, i) => ({ id: `${id}-${i + 1}`, label, descriptor: `${label} at ${id}`, studentWording: `I can ${id} ${i + 1}`, points: i + 1 }));
export const analytic = {
  id: 'r', version: 1, title: 'Explain it', kind: 'analytic',
  criteria: [
    { id: 'a', title: 'Ideas', levels: fourLevels('a'), standardIds: ['x'], weight: 1 },
    { id: 'b', title: 'Steps', levels: fourLevels('b'), standardIds: ['x', 'y'], weight: 3 },
  ],
} as unknown as Rubric;
export const ranged = {
  id: 'rr', version: 1, title: 'Talk', criteria: [{ id: 'a', title: 'Order', standardIds: [], levels: [[0, 3], [4, 6], [7, 10]].map(([minPoints, points], i) => ({ id: `l${i + 1}`, label: names[i], minPoints, points })) }],
} as unknown as Rubric;
export const singlePoint = { id: 'rs', version: 1, title: 'Letter', kind: 'singlePoint', showPoints: false, criteria: [{ id: 'a', title: 'Claim', levels: [{ id: 'm', label: 'Meeting', descriptor: 'Says what I think' }] }, { id: 'b', title: 'Reasons', levels: [{ id: 'n', label: 'Meeting' }] }] } as unknown as Rubric;
const learners = ['Ana', 'Ben', 'Chloé'].map((givenName, i) => ({ id: `s-${i + 1}`, version: 1, givenName, familyName: '' }));
export const groups = [{ id: 'g', version: 1, title: 'Room', learnerIds: learners.map(({ id }) => id) }];
export const submitted: Scoring = {
  id: 'sc-1', version: 1, rubricId: 'r', rubricVersion: 1, learnerId: 's-1', workId: 'w', workTitle: 'Garden', scorerId: 't-1', role: 'teacher', status: 'submitted', comment: 'Well thought', submittedAt: '2026-03-10T10:00:00Z',
  marks: [{ criterionId: 'a', state: 'scored', levelId: 'a-4', points: 4, comment: 'Fine start', version: 1 }, { criterionId: 'b', state: 'scored', levelId: 'b-2', points: 2, comment: '', version: 1 }],
};
export const records = (fields: Record<string, unknown> = {}) => ({ rubrics: [analytic], learners, groups, scorings: [], ...fields });
export const teacher = { 'viewer-role': 'teacher', 'viewer-id': 't-1' };
export const student = { 'viewer-role': 'student', 'viewer-id': 's-1', learner: 's-1' };

export interface Asked {
  readonly kind: string;
  readonly changes: readonly Change[];
}
export interface Shown {
  readonly element: RubricScorerElement;
  readonly asked: Asked[];
  $<T extends HTMLElement = HTMLElement>(selector: string): T;
  all<T extends HTMLElement = HTMLElement>(selector: string): T[];
  /** The radio of a level, by places counted from 0. */
  level(criterion: number, index: number): HTMLInputElement;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  settle(): Promise<void>;
  text(selector?: string): string;
  focused(): string | undefined;
  set(): RecordSet;
  scorings(): readonly Scoring[];
}

/** The element with records of its own, and hands to use it like a person does. `answer` decides what the host does with a request. */
export async function show(data: unknown, attributes: Record<string, string> = teacher, answer?: (event: ChangeRequestEvent) => void): Promise<Shown> {
  const host = fixtureSync<HTMLElement>(html`<div lang="en"></div>`);
  const element = document.createElement('way-rubric-scorer');
  const asked: Asked[] = [];
  for (const kind of ['mark', 'comment', 'snippet', 'submit', 'acknowledge', 'return', 'resubmit', 'reply', 'moderation', 'anchor']) {
    element.addEventListener(`way-${kind}-request`, (event) => {
      asked.push({ kind, changes: (event as ChangeRequestEvent).changes });
      answer?.(event as ChangeRequestEvent);
    });
  }
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]!);
  element.today = '2026-03-20';
  element.data = data as RecordSet;
  host.append(element);
  const settle = async () => {
    for (let i = 0; i < 3; i++) {
      await nextFrame();
      await element.updateComplete;
    }
  };
  await settle();
  const root = element.shadowRoot!;
  const $ = <T extends HTMLElement = HTMLElement>(selector: string) => root.querySelector<T>(selector) ?? fail(selector);
  const shown: Shown = {
    element, asked, settle, $,
    all: <T extends HTMLElement = HTMLElement>(selector: string) => [...root.querySelectorAll<T>(selector)],
    level: (criterion, index) => shown.all('fieldset')[criterion]!.querySelectorAll<HTMLInputElement>('input[type=radio]')[index]!,
    click: async (selector) => {
      $(selector).click();
      await settle();
    },
    type: async (selector, text) => {
      const field = $<HTMLInputElement>(selector);
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settle();
    },
    text: (selector) => (selector ? $(selector) : (root.querySelector('.way') as HTMLElement)).innerText.replace(/\s+/g, ' ').trim(),
    focused: () => (root.activeElement as HTMLElement | null)?.dataset['focus'],
    set: () => (element as unknown as { records: RecordSet }).records,
    scorings: () => (element as unknown as { records: RecordSet }).records.scorings ?? [],
  };
  return shown;
}
function fail(selector: string): never {
  throw new Error(`nothing matches ${selector}`);
}
