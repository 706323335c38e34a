import '../../../src/components/board-editor/define.js';
import type { BoardEditorElement } from '../../../src/components/board-editor/board-editor.element.js';
import type { Board } from '../../../src/domain/records/board.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import { showEditor, standards, teacher, type Shown as AnyShown } from '../editor.fixture.js';

export { axeViolations, standards, teacher } from '../editor.fixture.js';
export const option = (id: string, title: string, fields: object = {}) => ({ id, title, description: '', standardIds: ['st-1'], ...fields });
export const menu = (fields: object = {}) => ({
  id: 'menu', version: 1, title: 'Menu', layout: 'menu', rule: { kind: 'perSection', min: 1 },
  sections: [{ id: 's', title: 'Starter' }, { id: 'm', title: 'Main' }],
  options: [option('a', 'Soup', { sectionId: 's' }), option('b', 'Salad', { sectionId: 's' }), option('c', 'Rice', { sectionId: 'm' }), option('d', 'Beans', { sectionId: 'm' })],
  ...fields,
});
export const set = (boards: object[], more: object = {}): RecordSet => ({ standards, boards, learners: [{ id: 's-1', givenName: 'Ana', familyName: 'Ruiz' }], choices: [], ...more }) as never;

export interface Shown extends AnyShown<BoardEditorElement> {
  board(id?: string): Board | undefined;
}
export async function show(data: unknown, attributes: Record<string, string> = teacher, lang = 'en'): Promise<Shown> {
  const shown = await showEditor('way-board-editor', 'board', data, attributes, lang);
  return { ...shown, board: (id = 'menu') => shown.element['records'].boards?.find((board) => board.id === id) };
}
