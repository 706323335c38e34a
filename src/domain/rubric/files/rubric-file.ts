/** Rubrics as files: our own, and those of CASE, Canvas and Moodle. What could not be taken over is listed with its place. */
import { missingHere, standardsFor } from '../../editing/companions.js';
import { isObject, parseJsonFile } from '../../editing/json-file.js';
import { WaymarkError } from '../../errors/waymark-error.js';
import { jsonText } from '../../export/json-text.js';
import { checkRecordSet, MAX_DEPTH } from '../../records/check.js';
import { FORMAT_VERSION, schemas, type RecordSet } from '../../records/collections.js';
import { linkRecords } from '../../records/links.js';
import { summarize, type ImportReport, type ReportEntry } from '../../records/report.js';
import type { Rubric } from '../../records/rubric.js';
import { renewRubric } from '../edit-rubric.js';
import { isCanvas, readCanvas, writeCanvas } from './canvas.js';
import { isCase, readCase, writeCase, type CaseTerms } from './case.js';
import { ForeignObject, objectsIn } from './foreign.js';
import type { RubricFormat } from './formats.js';
import { isMoodle, readMoodle, writeMoodle } from './moodle.js';

/** Records that a rubric names and the school may not have. */
export type RubricCompanions = Pick<RecordSet, 'standards' | 'frameworks'>;

export interface RubricsRead {
  readonly format: RubricFormat;
  /** Under new ids: nothing that is here can be overwritten. */
  readonly rubrics: readonly { readonly rubric: Rubric; readonly companions: RubricCompanions }[];
  readonly report: ImportReport;
}

/** More criteria or levels than this are no rubric that a person could score with; the rest is left out and listed. */
export const MOST_CRITERIA = 200;
export const MOST_LEVELS = 50;

/**
 * Reads a file of rubrics, whatever of the four formats it is in.
 * @param here what the school has: standards with an id or code that is here are taken to be the same
 * @throws WaymarkError `not-json`, `too-large`, `wrong-shape`, `too-deep`, `version-from-future`; `not-data` where there is no rubric in it
 */
export function readRubricFile(text: string, here: RecordSet, newId: () => string): RubricsRead {
  const parsed = parseJsonFile(text);
  const input: Record<string, unknown> = isObject(parsed) ? parsed : { list: Array.isArray(parsed) ? parsed : [] };
  const entries: ReportEntry[] = [];
  const isOwn = Object.hasOwn(input, 'rubrics') && !isCase(input);
  const { format, rubrics, companions } = isOwn ? readOwn(input, entries) : readForeign(input, here, newId, entries);
  if (rubrics.length === 0 && entries.length === 0) throw new WaymarkError('not-data', 'there is no rubric in it');
  return {
    format,
    rubrics: rubrics.map((rubric) => {
      const mended = renewRubric(withinBounds(rubric, entries), newId);
      return { rubric: mended, companions: companions ? missingHere(standardsFor(mended.criteria.flatMap(({ standardIds }) => standardIds), companions), here) : {} };
    }),
    report: summarize(entries),
  };
}

interface Read {
  readonly format: RubricFormat;
  readonly rubrics: readonly Rubric[];
  readonly companions?: RubricCompanions;
}

function readOwn(input: Record<string, unknown>, entries: ReportEntry[]): Read {
  const { rubrics, standards, frameworks } = schemas;
  const { records: checked, report } = checkRecordSet(input, { rubrics, standards, frameworks });
  entries.push(...report.entries);
  const records = linkRecords(checked, entries);
  return { format: 'waymark', rubrics: records.rubrics ?? [], companions: records };
}

/** Depth is counted without calling itself: a file of 5,000 lists in lists must not break the reader (FAULTS 65). */
function refuseDepth(input: unknown): void {
  let layer: unknown[] = [input];
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new WaymarkError('too-deep', `the data is nested deeper than ${MAX_DEPTH} levels`);
    layer = layer.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}

function readForeign(input: Record<string, unknown>, here: RecordSet, newId: () => string, entries: ReportEntry[]): Read {
  refuseDepth(input);
  const list = Array.isArray(input['list']) ? objectsIn(input['list'], '', entries) : undefined;
  const inputs: readonly Record<string, unknown>[] = list ? (input['list'] as unknown[]).filter(isObject) : [isObject(input['rubric']) && isCanvas(input['rubric']) ? input['rubric'] : input];
  const [first = {}] = inputs;
  const places = list ?? inputs.map((each) => new ForeignObject(each, '', entries));
  if (isCase(first)) return { format: 'case', rubrics: places.flatMap((each) => readCase(each, here, newId)) };
  if (isMoodle(first)) return { format: 'moodle', rubrics: places.flatMap((each) => readMoodle(each, newId)) };
  if (isCanvas(first)) return { format: 'canvas', rubrics: places.map((each) => readCanvas(each, newId)) };
  if (Object.hasOwn(first, 'criteria')) return readOwn({ rubrics: inputs }, entries);
  throw new WaymarkError('not-data', 'there is no rubric in it');
}

function withinBounds(rubric: Rubric, entries: ReportEntry[]): Rubric {
  const drop = (place: string) => entries.push({ outcome: 'dropped', code: 'too-many', place });
  if (rubric.criteria.length > MOST_CRITERIA) drop(`criteria[${MOST_CRITERIA}…${rubric.criteria.length - 1}]`);
  const criteria = rubric.criteria.slice(0, MOST_CRITERIA).map((criterion, i) => {
    if (criterion.levels.length <= MOST_LEVELS) return criterion;
    drop(`criteria[${i}].levels[${MOST_LEVELS}…${criterion.levels.length - 1}]`);
    return { ...criterion, levels: criterion.levels.slice(0, MOST_LEVELS) };
  });
  return { ...rubric, criteria };
}

/** A rubric as the text of a file, and what the format has no place for. Who was scored by it stays here. */
export function writeRubricFile(rubric: Rubric, format: RubricFormat, here: RecordSet, terms: CaseTerms): { readonly text: string; readonly report: ImportReport } {
  const entries: ReportEntry[] = [];
  const { earlier: _, structureHash: __, ...plain } = rubric;
  const content =
    format === 'waymark'
      ? { version: FORMAT_VERSION, rubrics: [plain], ...standardsFor(plain.criteria.flatMap(({ standardIds }) => standardIds), here) }
      : format === 'case'
        ? writeCase(plain, here, entries, terms)
        : format === 'canvas'
          ? writeCanvas(plain, entries)
          : writeMoodle(plain, entries);
  return { text: jsonText(content), report: summarize(entries) };
}
