/** A board as a file that another teacher can take: the board and what it needs, and nobody's name. */
import { checkRecordSet } from '../records/check.js';
import { FORMAT_VERSION, schemas, type RecordSet } from '../records/collections.js';
import type { Board } from '../records/board.js';
import { linkRecords } from '../records/links.js';
import { summarize, type ImportReport } from '../records/report.js';
import { WaymarkError } from '../errors/waymark-error.js';
import { missingHere, standardsFor } from '../editing/companions.js';
import { isObject, parseJsonFile } from '../editing/json-file.js';
import { rulesWithPaths } from './edit-rule.js';
import { renewBoard } from './renew-board.js';

/** Collections that a file of boards holds. */
const IN_FILE = ['boards', 'standards', 'frameworks', 'rubrics', 'scales'] as const;
export type BoardFile = Pick<RecordSet, (typeof IN_FILE)[number]> & { readonly version: number };

/** What a board names and cannot do without. */
export type Needed = Pick<RecordSet, 'standards' | 'frameworks' | 'rubrics' | 'scales'>;

/** Records that a board names, out of all that are there: its standards with what they stand under, rubrics, scales of levels. */
export function neededBy(board: Board, { standards = [], frameworks = [], rubrics = [], scales = [] }: RecordSet): Needed {
  const rules = [...(board.rule ? [board.rule] : []), ...(board.badges ?? []).map(({ rule }) => rule)].flatMap((rule) => rulesWithPaths(rule).map((part) => part.rule));
  const rubricIds = new Set(board.options.map(({ rubricId }) => rubricId));
  const usedRubrics = rubrics.filter(({ id }) => rubricIds.has(id));
  const levels = [...board.options.flatMap(({ needsMastery = [] }) => needsMastery), ...rules.flatMap((rule) => (rule.kind === 'mastery' ? [rule] : []))];
  const wanted = [...board.options.flatMap(({ standardIds }) => standardIds), ...levels.map(({ standardId }) => standardId), ...usedRubrics.flatMap(({ criteria }) => criteria.flatMap(({ standardIds }) => standardIds))];
  return {
    ...standardsFor(wanted, { standards, frameworks }),
    rubrics: usedRubrics,
    scales: scales.filter((scale) => scale.levels.some(({ id }) => levels.some(({ levelId }) => levelId === id))),
  };
}

/** The file of one board. Who works on it, and every other record of a learner, stays here. */
export function boardFile(board: Board, records: RecordSet): BoardFile {
  const { learnerIds: _, ...plain } = board;
  return { version: FORMAT_VERSION, boards: [plain], ...neededBy(plain, records) };
}

export interface BoardsRead {
  /** Under new ids: nothing that is here can be overwritten. */
  readonly boards: readonly { readonly board: Board; readonly needed: Needed }[];
  readonly report: ImportReport;
}

/**
 * Reads a file of boards: what `boardFile` writes, a list of boards, or one board.
 * @param here what the school has: standards, scales and equal rubrics with an id that is here already are taken to be the same
 * @throws WaymarkError `not-json`, `too-large`, `wrong-shape`, `too-deep`, `version-from-future`; `not-data` where there is no board in it
 */
export function readBoardFile(text: string, here: RecordSet, newId: () => string): BoardsRead {
  const parsed = parseJsonFile(text);
  const input = Array.isArray(parsed) ? { boards: parsed } : isObject(parsed) && !Object.hasOwn(parsed, 'boards') && Object.hasOwn(parsed, 'options') ? { boards: [parsed] } : parsed;
  const { records: checked, report } = checkRecordSet(input, Object.fromEntries(IN_FILE.map((name) => [name, schemas[name]])));
  const entries = [...report.entries];
  const records = linkRecords(checked, entries);
  if (!records.boards || (records.boards.length === 0 && entries.length === 0)) throw new WaymarkError('not-data', 'there is no board in it');
  // A rubric that is here with other criteria is another rubric.
  const present = new Map(here.rubrics?.map((rubric) => [rubric.id, rubric]));
  const rubricIds = new Map<string, string>();
  const withoutVersion = (record: object) => JSON.stringify({ ...record, version: 0 });
  const rubrics = (records.rubrics ?? []).map((rubric) => {
    const known = present.get(rubric.id);
    if (!known || withoutVersion(known) === withoutVersion(rubric)) return rubric;
    const id = newId();
    rubricIds.set(rubric.id, id);
    return { ...rubric, id };
  });
  const boards = records.boards.map((board) => {
    const options = board.options.map((option) => (option.rubricId === undefined ? option : { ...option, rubricId: rubricIds.get(option.rubricId) ?? option.rubricId }));
    const renewed = renewBoard({ ...board, options }, newId);
    return { board: renewed, needed: missingHere(neededBy(renewed, { ...records, rubrics }), here) };
  });
  return { boards, report: summarize(entries) };
}
