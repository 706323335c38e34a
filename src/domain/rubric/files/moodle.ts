/** Rubrics as Moodle gives them out (`core_grading_get_definitions`): areas, definitions, `rubric_criteria` with scored levels. */
import { isObject } from '../../editing/json-file.js';
import type { ReportEntry } from '../../records/report.js';
import type { Criterion, Rubric } from '../../records/rubric.js';
import { newCriterion, newLevel } from '../edit-rubric.js';
import type { ForeignObject } from './foreign.js';
import { reportLost, sumsAsWeights } from './sums.js';

/** Moodle's code for text written as HTML. */
const HTML = 1;
const OWN = ['id', 'method', 'status', 'copiedfromid', 'timecreated', 'usercreated', 'timemodified', 'usermodified', 'timecopied'];

const hasCriteria = (value: unknown): boolean => isObject(value) && isObject(value['rubric']) && Array.isArray(value['rubric']['rubric_criteria']);
/** An answer of the web service, an area of it, a definition, or just its `rubric`. */
export const isMoodle = (input: Record<string, unknown>): boolean => Array.isArray(input['rubric_criteria']) || hasCriteria(input) || (Array.isArray(input['definitions']) && input['definitions'].every(isObject)) || (Array.isArray(input['areas']) && input['areas'].every(isObject));

export function readMoodle(source: ForeignObject, newId: () => string): Rubric[] {
  if (source.has('areas') || source.has('definitions')) {
    const inside = [...source.list('areas'), ...source.list('definitions')].flatMap((each) => readMoodle(each, newId));
    source.rest(['warnings', 'cmid', 'contextid', 'component', 'areaname', 'activemethod']);
    return inside;
  }
  const rubric = source.object('rubric') ?? source;
  const listed = rubric.list('rubric_criteria');
  if (listed.length === 0 && !rubric.has('rubric_criteria')) {
    // Another way of grading, a marking guide: its criteria are no rubric.
    source.report('dropped', 'no-counterpart', source.text('method') || undefined);
    return [];
  }
  const text = (from: ForeignObject, name: string) => from.text(name, (from.number(`${name}format`) ?? HTML) === HTML);
  const criteria = inOrder(listed).map((each): Criterion => {
    const levels = each.list('levels').map((level) => {
      // Moodle has one text for a level: what the work shows.
      const read = newLevel(newId(), { descriptor: text(level, 'definition'), points: level.number('score') ?? null });
      level.rest(['id']);
      return read;
    });
    const criterion = newCriterion(newId(), { title: text(each, 'description'), levels: levels.sort((a, b) => (a.points ?? 0) - (b.points ?? 0)) });
    each.rest(['id']);
    return criterion;
  });
  const read: Rubric = { id: newId(), version: 0, title: source.text('name'), description: text(source, 'description'), kind: 'analytic', criteria: sumsAsWeights(criteria), showPoints: true };
  if (rubric !== source) rubric.rest();
  source.rest(OWN);
  return [read];
}

function inOrder(list: readonly ForeignObject[]): ForeignObject[] {
  return list.map((each, i) => ({ each, at: each.number('sortorder') ?? i })).sort((a, b) => a.at - b.at).map(({ each }) => each);
}

/** One definition in the shape of Moodle's web service; what Moodle has no place for is listed. */
export function writeMoodle(rubric: Rubric, entries: ReportEntry[]): object {
  reportLost(rubric, entries, { wordings: true, groups: true, kinds: true, optional: true, standards: true, weights: true, ranges: true, labels: true });
  // Plain text, so that nothing in it is taken for markup.
  const PLAIN = 2;
  const rubric_criteria = rubric.criteria.map((criterion, i) => ({
    sortorder: i + 1,
    description: [criterion.title, criterion.description].filter(Boolean).join('\n'),
    descriptionformat: PLAIN,
    levels: criterion.levels.map(({ label, descriptor, points }) => ({ score: points ?? 0, definition: [label, descriptor].filter(Boolean).join(': '), definitionformat: PLAIN })),
  }));
  return { areas: [{ activemethod: 'rubric', definitions: [{ method: 'rubric', name: rubric.title, description: rubric.description, descriptionformat: PLAIN, rubric: { rubric_criteria } }] }], warnings: [] };
}
