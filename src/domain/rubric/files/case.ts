/** Rubrics of 1EdTech CASE 1.0 (`CFRubric`, alone or in a package). */
import { isObject } from '../../editing/json-file.js';
import type { RecordSet } from '../../records/collections.js';
import type { ReportEntry } from '../../records/report.js';
import type { Criterion, CriterionLevel, Rubric } from '../../records/rubric.js';
import { newCriterion, newLevel } from '../edit-rubric.js';
import type { ForeignObject } from './foreign.js';
import { reportLost } from './sums.js';

export const isCase = (input: Record<string, unknown>): boolean => Array.isArray(input['CFRubrics']) || Array.isArray(input['CFRubricCriteria']) || (isObject(input['CFRubric']) && Array.isArray(input['CFRubric']['CFRubricCriteria']));

const OWN = ['identifier', 'uri', 'lastChangeDateTime', 'rubricId', 'rubricCriterionId', 'position'];

export function readCase(source: ForeignObject, here: RecordSet, newId: () => string): Rubric[] {
  if (source.has('CFRubrics')) return source.list('CFRubrics').flatMap((each) => readCase(each, here, newId));
  const own = source.object('CFRubric');
  if (own) return readCase(own, here, newId);
  const criteria = inOrder(source.list('CFRubricCriteria')).map((each) => readCriterion(each, here, newId));
  const read: Rubric = { id: newId(), version: 0, title: source.text('title'), description: source.text('description'), kind: criteria.length === 1 ? 'holistic' : 'analytic', criteria, showPoints: true };
  source.rest(OWN);
  return [read];
}

function readCriterion(source: ForeignObject, here: RecordSet, newId: () => string): Criterion {
  const levels = inOrder(source.list('CFRubricCriterionLevels')).map((level) => {
    const quality = level.text('quality');
    const points = level.number('score');
    const read = newLevel(newId(), { label: quality, descriptor: level.text('description'), ...(points === undefined ? {} : { points }) });
    // A ready comment for whoever is at this level; here those are a list of their own.
    if (level.has('feedback')) level.report('dropped', 'no-counterpart', 'feedback');
    level.rest(OWN);
    return read;
  });
  const [category, description] = [source.text('category'), source.text('description')];
  const weight = source.number('weight');
  const read = newCriterion(newId(), { title: category || description, description: category ? description : '', weight: weight ?? 1, standardIds: standardOf(source, here), levels: rising(levels) });
  source.rest(OWN);
  return read;
}

/** Positions run from the best down in some files: here the lowest comes first. */
const rising = (levels: CriterionLevel[]): CriterionLevel[] => {
  const points = levels.map(({ points }) => points).filter((each) => typeof each === 'number');
  return points.length > 1 && points.length === levels.length && points.every((each, i) => i === 0 || each < points[i - 1]!) ? levels.toReversed() : levels;
};

const inOrder = (list: readonly ForeignObject[]): ForeignObject[] => list.map((each, i) => ({ each, at: each.number('position') ?? i })).sort((a, b) => a.at - b.at).map(({ each }) => each);

/** The standard that a criterion names: by the identifier of the link, or the end of its address. */
function standardOf(source: ForeignObject, here: RecordSet): string[] {
  const link = source.object('CFItemURI');
  const text = link ? undefined : source.text('CFItemURI');
  const uri = link?.text('uri') ?? text ?? '';
  const id = link?.text('identifier') || uri.split('/').at(-1) || '';
  if (!id) return [];
  const title = link?.text('title');
  const known = here.standards?.find((standard) => standard.id === id || (title && standard.code === title));
  if (!known) source.report('noted', 'unknown-link', 'CFItemURI');
  return [known?.id ?? id];
}

/** A UUID is asked for: an id that is one is kept, any other is made anew. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export interface CaseTerms {
  readonly newId: () => string;
  /** ISO 8601, for `lastChangeDateTime`. */
  readonly at: string;
}

/** `{ CFRubrics: [one] }`, as in a CASE package; what CASE has no place for is listed. */
export function writeCase(rubric: Rubric, here: RecordSet, entries: ReportEntry[], { newId, at }: CaseTerms): object {
  reportLost(rubric, entries, { wordings: true, groups: true, optional: true, moreStandards: true, ranges: true, kinds: rubric.kind === 'singlePoint' });
  const named = (id: string) => {
    const identifier = UUID.test(id) ? id : newId();
    return { identifier, uri: `urn:uuid:${identifier}`, lastChangeDateTime: at };
  };
  const standards = new Map(here.standards?.map((standard) => [standard.id, standard]));
  const own = named(rubric.id);
  const CFRubricCriteria = rubric.criteria.map((criterion, i) => {
    const criterionNames = named(criterion.id);
    const [standardId] = criterion.standardIds;
    const item = standardId === undefined ? undefined : { title: standards.get(standardId)?.code || standardId, identifier: standardId, uri: UUID.test(standardId) ? `urn:uuid:${standardId}` : `urn:waymark:${encodeURIComponent(standardId.replace(/\p{Cs}/gu, ''))}` };
    return {
      ...criterionNames, category: criterion.title, description: criterion.description, weight: criterion.weight, position: i + 1, rubricId: own.identifier, ...(item ? { CFItemURI: item } : {}),
      CFRubricCriterionLevels: criterion.levels.map(({ id, label, descriptor, points }, at) => ({ ...named(id), quality: label, description: descriptor, ...(typeof points === 'number' ? { score: points } : {}), position: at + 1, rubricCriterionId: criterionNames.identifier })),
    };
  });
  return { CFRubrics: [{ ...own, title: rubric.title, description: rubric.description, CFRubricCriteria }] };
}
