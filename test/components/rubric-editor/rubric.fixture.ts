import '../../../src/components/rubric-editor/define.js';
import type { RubricEditorElement } from '../../../src/components/rubric-editor/rubric-editor.element.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import type { Rubric } from '../../../src/domain/records/rubric.js';
import type { Client } from '../../../src/sdk/client/client.types.js';
import { showEditor, standards, teacher, type Shown as AnyShown } from '../editor.fixture.js';

export { axeViolations, standards, teacher } from '../editor.fixture.js';

export const names = ['Starting', 'Growing', 'Meeting', 'Beyond'];
export const criterion = (id: string, title: string, fields: object = {}) => ({ id, title, levels: names.map((label, i) => ({ id: `${id}-${i + 1}`, label, descriptor: `${title} ${i + 1}`, points: i + 1 })), ...fields });
export const rubric = (fields: object = {}) => ({ id: 'r', version: 1, title: 'Essay', criteria: [criterion('a', 'Ideas'), criterion('b', 'Order'), criterion('c', 'Voice')], ...fields });
const mark = (criterionId: string, level: number) => ({ criterionId, state: 'scored', levelId: `${criterionId}-${level}`, version: 1 });
export const scoring = (id: string, learnerId: string, levels: Record<string, number>, fields: object = {}) => ({
  id, version: 1, rubricId: 'r', rubricVersion: 1, learnerId, workTitle: 'Letter', role: 'teacher', status: 'submitted', marks: Object.entries(levels).map(([criterionId, level]) => mark(criterionId, level)), ...fields,
});
export const set = (rubrics: object[], more: object = {}): RecordSet =>
  ({ standards, frameworks: [{ id: 'f-1', title: 'Maths' }], rubrics, scorings: [], learners: [{ id: 's-1', givenName: 'Ana', familyName: 'Ruiz' }, { id: 's-2', givenName: 'Ben' }, { id: 's-3', givenName: 'Cy' }], ...more }) as never;

export interface Shown extends AnyShown<RubricEditorElement> {
  rubric(id?: string): Rubric | undefined;
}
export async function show(data: unknown, attributes: Record<string, string> = teacher, lang = 'en', client?: Client): Promise<Shown> {
  const shown = await showEditor('way-rubric-editor', 'rubric', data, attributes, lang, client);
  return { ...shown, rubric: (id = 'r') => shown.element['records'].rubrics?.find((each) => each.id === id) };
}
export const open = (data: RecordSet) => show(data, { ...teacher, rubric: 'r' });
