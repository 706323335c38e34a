/** A board as a file that another teacher can take: the board and what it needs, and nobody's name. */
import { checkRecordSet } from '../records/check.js';
import { FORMAT_VERSION, schemas, type RecordSet } from '../records/collections.js';
import type { Board } from '../records/board.js';
import { linkRecords } from '../records/links.js';
import { summarize, type ImportReport } from '../records/report.js';
import { WaymarkError } from '../errors/waymark-error.js';
import { rulesWithPaths } from './edit-rule.js';
import { renewBoard } from './renew-board.js';

/** Collections that a file of boards holds. */
const IN_FILE = ['boards', 'standards', 'frameworks', 'rubrics', 'scales'] as const;
export type BoardFile = Pick<RecordSet, (typeof IN_FILE)[number]> & { readonly version: number };
/** Longer files are refused before they are read: a board is some kilobytes. */
export const MOST_LETTERS = 5_000_000;

/** What a board names and cannot do without. */
export type Needed = Pick<RecordSet, 'standards' | 'frameworks' | 'rubrics' | 'scales'>;

/** Records that a board names, out of all that are there: its standards with what they stand under, rubrics, scales of levels. */
export function neededBy(board: Board, { standards = [], frameworks = [], rubrics = [], scales = [] }: RecordSet): Needed {
  const rules = board.rule ? rulesWithPaths(board.rule).map(({ rule }) => rule) : [];
  const rubricIds = new Set(board.options.map(({ rubricId }) => rubricId));
  const usedRubrics = rubrics.filter(({ id }) => rubricIds.has(id));
  const levels = [...board.options.flatMap(({ needsMastery = [] }) => needsMastery), ...rules.flatMap((rule) => (rule.kind === 'mastery' ? [rule] : []))];
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  const wanted = new Set([...board.options.flatMap(({ standardIds }) => standardIds), ...levels.map(({ standardId }) => standardId), ...usedRubrics.flatMap(({ criteria }) => criteria.flatMap(({ standardIds }) => standardIds))]);
  // Grows while it is walked: what a standard stands under comes along.
  for (const id of wanted) for (const parent of byId.get(id)?.parentIds ?? []) wanted.add(parent);
  const used = standards.filter(({ id }) => wanted.has(id));
  const frameworkIds = new Set(used.map(({ frameworkId }) => frameworkId));
  return {
    standards: used,
    frameworks: frameworks.filter(({ id }) => frameworkIds.has(id)),
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

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a file of boards: what `boardFile` writes, a list of boards, or one board.
 * @param here what the school has: standards, scales and equal rubrics with an id that is here already are taken to be the same
 * @throws WaymarkError `not-json`, `too-large`, `wrong-shape`, `too-deep`, `version-from-future`; `not-data` where there is no board in it
 */
export function readBoardFile(text: string, here: RecordSet, newId: () => string): BoardsRead {
  if (text.length > MOST_LETTERS) throw new WaymarkError('too-large', `more than ${MOST_LETTERS} letters`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new WaymarkError('not-json', 'this is not valid JSON', { cause });
  }
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

/** Of the records a board needs, those that are not here. */
export function missingHere(needed: Needed, here: RecordSet): Needed {
  const out: Record<string, unknown> = {};
  for (const name of ['standards', 'frameworks', 'rubrics', 'scales'] as const) {
    const ids = new Set(here[name]?.map(({ id }) => id));
    out[name] = (needed[name] ?? []).filter(({ id }) => !ids.has(id));
  }
  return out;
}
