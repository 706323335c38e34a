/** The rubric as scorers and students see it, drawn by the element that draws it for them: by its public tag, and fetched where the page does not have it. */
import type { RecordSet } from '../../domain/records/collections.js';
import type { Mark, Rubric } from '../../domain/records/rubric.js';

const TAG = 'way-rubric-scorer';
/** Nobody: no learner of the school. */
const LEARNER = 'preview';
const TEACHER = 'preview-teacher';

type Scorer = HTMLElement & { data: RecordSet; viewer: object };

/** @returns the element; what is tried out in it reaches neither the page nor the records */
export async function previewOf(as: 'scorer' | 'student'): Promise<Scorer> {
  if (!customElements.get(TAG)) await import('../rubric-scorer/define.js');
  const element = document.createElement(TAG) as Scorer;
  // A page that listens to its own scorers must not take a try for marks of a learner.
  element.dispatchEvent = (event) => {
    event.stopPropagation();
    return EventTarget.prototype.dispatchEvent.call(element, event);
  };
  element.viewer = as === 'student' ? { id: LEARNER, role: 'student' } : { id: TEACHER, role: 'teacher' };
  element.setAttribute('learner', LEARNER);
  return element;
}

/** The rubric and nobody's marks; for a student, marks as an example: each criterion at the level below its highest, so that a next step shows. */
export function showIn(element: HTMLElement, rubric: Rubric, as: 'scorer' | 'student'): void {
  const marks = rubric.criteria.map(({ id, levels }): Mark => ({ criterionId: id, state: 'scored', levelId: levels.slice(-2)[0]?.id ?? null, comment: '', version: 1 }));
  const { earlier: _, ...now } = rubric;
  element.setAttribute('rubric', rubric.id);
  (element as Scorer).data = {
    rubrics: [{ ...now, version: 1 }],
    learners: [{ id: LEARNER, version: 0 }] as never,
    scorings: as === 'student' ? [{ id: 'preview', version: 1, rubricId: rubric.id, rubricVersion: 1, learnerId: LEARNER, scorerId: TEACHER, workTitle: rubric.title, role: 'teacher', status: 'submitted', marks, comment: '' }] : [],
  };
}
