/** A small class in a heatmap, and hands to use it with. */
import { fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import type { MasteryHeatmapElement } from '../../../src/components/mastery-heatmap/mastery-heatmap.element.js';

export const scale = { id: 'sc', levels: ['Starting', 'Growing', 'Meeting', 'Beyond'].map((label, i) => ({ id: label, label, shortLabel: label[0], cut: i + 1 })), proficientLevelId: 'Meeting' };
let serial = 0;
export const score = (who: number, what: number, points: number, more: object = {}) => ({ id: `c${serial++}`, learnerId: `s-${who}`, standardId: `st-${what}`, points, assessedAt: '2026-03-01', ...more });

/** Ana, Ben, Chloé and Dov by A.1, A.2 and B.1. */
export const aClass = (more: object = {}): RecordSet =>
  ({
    learners: ['Ana', 'Ben', 'Chloé', 'Dov'].map((givenName, i) => ({ id: `s-${i}`, givenName })),
    standards: ['A.1', 'A.2', 'B.1'].map((code, i) => ({ id: `st-${i}`, code, statement: `Statement ${code}`, order: i })),
    scales: [scale],
    evidence: [score(0, 0, 3), score(0, 1, 1), score(1, 0, 4), score(1, 1, 4), score(1, 2, 4), score(2, 0, 1)],
    ...more,
  }) as unknown as RecordSet;

export async function show(records: RecordSet = aClass(), attributes: Record<string, string> = {}): Promise<MasteryHeatmapElement> {
  const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const element = document.createElement('way-mastery-heatmap');
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]!);
  element.today = '2026-03-20';
  element.view = attributes['view'] ?? 'grid';
  element.data = records;
  host.append(element);
  await element.updateComplete;
  await nextFrame();
  return element;
}
export const root = (element: Element) => element.shadowRoot!;
export const focused = (element: Element) => root(element).activeElement as HTMLElement | null;
export const named = (element: Element) => focused(element)?.getAttribute('aria-label') ?? '';
/** One cell or header, by how its name begins. */
export const cell = (element: Element, name: string) => root(element).querySelector<HTMLElement>(`[aria-label^="${name}"]`)!;
export const buttonOf = (element: Element, words: string) => [...root(element).querySelectorAll('button')].find((button) => button.textContent.includes(words))!;
export async function clickOn(element: MasteryHeatmapElement, words: string): Promise<void> {
  buttonOf(element, words).click();
  await element.updateComplete;
}
/** One key, with those before it held: `Control+Shift+End`. */
export async function press(name: string): Promise<void> {
  const keys = name.split('+');
  const last = keys.pop()!;
  for (const key of keys) await sendKeys({ down: key });
  // The one name that Firefox knows too.
  await sendKeys({ press: last === 'Space' ? ' ' : last });
  for (const key of keys.reverse()) await sendKeys({ up: key });
}
export async function type(element: MasteryHeatmapElement, field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): Promise<void> {
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
  await element.updateComplete;
}

/** The text of the file that "Download CSV" gives. */
export async function downloaded(element: MasteryHeatmapElement): Promise<string> {
  const blobs: Blob[] = [];
  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return createObjectURL(blob);
  };
  await clickOn(element, 'Download CSV');
  await waitUntil(() => blobs.length > 0);
  URL.createObjectURL = createObjectURL;
  return blobs[0]!.text();
}
