/** The board as learners see it, drawn by the element that draws it for them: by its public tag, and fetched where the page does not have it. */
import type { Board } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';

const TAG = 'way-choice-board';
/** Nobody: the board is shown as to a learner who has not begun. */
const LEARNER = 'preview';

/** @returns the element, with a copy of the board; what is tried out in it reaches neither the page nor the records */
export async function previewOf(board: Board, records: RecordSet): Promise<HTMLElement> {
  if (!customElements.get(TAG)) await import('../choice-board/define.js');
  const { learnerIds: _, ...plain } = board;
  const element = document.createElement(TAG) as HTMLElement & { data: RecordSet; viewer: object };
  // A page that listens to its own boards must not take a try for a learner's choice.
  element.dispatchEvent = (event) => {
    event.stopPropagation();
    return EventTarget.prototype.dispatchEvent.call(element, event);
  };
  element.viewer = { id: LEARNER, role: 'student' };
  element.setAttribute('learner', LEARNER);
  element.setAttribute('board', board.id);
  element.data = { boards: [plain], standards: records.standards ?? [], rubrics: records.rubrics ?? [], scales: records.scales ?? [], learners: [{ id: LEARNER, version: 0 }] as never, choices: [] };
  return element;
}
