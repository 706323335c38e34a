/** Which column holds what: named by the page, or recognised by their headers. */
import { WaymarkError } from '../../../domain/errors/waymark-error.js';

/** One row per score. The values are headers of the file, exact. */
export interface LongColumns {
  student?: string;
  studentName?: string;
  standard?: string;
  standardTitle?: string;
  score?: string;
  /** A header, or one number for all rows. */
  maxScore?: string | number;
  /** A column with the words in `levels`. */
  level?: string;
  /** The words of the level column, lowest first: they become the scale. */
  levels?: readonly string[];
  date?: string;
  title?: string;
  kind?: string;
  status?: string;
  weight?: string;
}

/** What one column of a wide file stands for. */
export interface WideColumn {
  /** Id of the standard; several columns may share one. Left out: the header. */
  standard?: string;
  title?: string;
  /** The day on which the whole column was assessed. */
  date?: string;
  /** The most points that could be had. */
  max?: number;
}

/** One row per student, one column per standard. */
export interface WideColumns {
  wide: {
    student?: string;
    studentName?: string;
    /** By header. Left out: every column that is not the student's. */
    standards?: Readonly<Record<string, string | WideColumn>>;
    /** The most points of every column that names no own. */
    max?: number;
  };
}

export type CsvColumns = LongColumns | WideColumns;

export type Role = Exclude<keyof LongColumns, 'levels'>;

/** Headers in English and Spanish, without case, spaces and marks. */
const KNOWN: Readonly<Record<Role, string>> = {
  student: 'student studentid learner learnerid pupil pupilid child childid sisid sisuserid username user id name fullname alumno alumnoid estudiante estudianteid',
  studentName: 'studentname learnername pupilname childname name fullname nombre nombrecompleto',
  standard: 'standard standardid standardcode code outcome outcomeid objective skill competency competence learningtarget estandar codigo competencia objetivo',
  standardTitle: 'standardtitle standardname statement description outcomename descripcion',
  score: 'score points point mark rating result value earned pointsearned calificacion puntos puntuacion nota',
  maxScore: 'maxscore max maxpoints maximum outof possible pointspossible puntosmaximos maximo',
  level: 'level levelid performancelevel proficiency nivel',
  date: 'date day when assessed assessedon assessedat dateassessed submittedat fecha',
  title: 'title assignment assessment task work activity titulo tarea actividad',
  kind: 'kind type evidencetype tipo',
  status: 'status state estado',
  weight: 'weight peso',
};

const plain = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

export interface FoundColumns {
  layout: 'long' | 'wide';
  at: Readonly<Partial<Record<Role, number>>>;
  /** Of a wide file: what each standard's column stands for. */
  standards: readonly { column: number; id: string; title: string; date?: string; max?: number }[];
  max?: number;
  levels?: readonly string[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function recognised(headers: readonly string[]): Partial<Record<Role, number>> {
  const at: Partial<Record<Role, number>> = {};
  const names = headers.map(plain);
  for (const role of Object.keys(KNOWN) as Role[]) {
    const words = KNOWN[role].split(' ');
    const column = words.map((word) => names.indexOf(word)).find((index) => index >= 0 && !Object.values(at).includes(index));
    if (column !== undefined) at[role] = column;
  }
  return at;
}

/** The columns that the page named. A name that is no header is an error of the page, not of the file. */
function named(headers: readonly string[], mapping: Record<string, unknown>): Partial<Record<Role, number>> {
  const at: Partial<Record<Role, number>> = {};
  for (const role of Object.keys(KNOWN) as Role[]) {
    const header = Object.hasOwn(mapping, role) ? mapping[role] : undefined;
    if (typeof header !== 'string') continue;
    const column = headers.indexOf(header);
    if (column < 0) throw new WaymarkError('wrong-shape', `the file has no column for "${role}"`, { details: { column: role } });
    at[role] = column;
  }
  return at;
}

/**
 * @param columns a `CsvColumns`; comes from an attribute, so it may be anything
 * @throws WaymarkError `wrong-shape` where it cannot be told which columns hold the students and the scores
 */
export function findColumns(headers: readonly string[], columns: unknown): FoundColumns {
  const mapping = isObject(columns) ? columns : {};
  const wide = isObject(mapping['wide']) ? mapping['wide'] : undefined;
  const found = recognised(headers);
  const at = { ...(wide || typeof mapping['student'] !== 'string' ? found : {}), ...named(headers, wide ?? mapping) };
  const isLong = !wide && at.student !== undefined && at.standard !== undefined && (at.score !== undefined || at.level !== undefined);
  if (isLong) {
    const levels = Array.isArray(mapping['levels']) ? mapping['levels'].filter((level): level is string => typeof level === 'string') : undefined;
    if (at.level !== undefined && !levels?.length && at.score === undefined) {
      throw new WaymarkError('wrong-shape', 'the levels of the level column need an order: name them in columns.levels, lowest first', { details: { column: 'levels' } });
    }
    return { layout: 'long', at, standards: [], ...(levels?.length ? { levels } : {}), ...(typeof mapping['maxScore'] === 'number' ? { max: mapping['maxScore'] } : {}) };
  }
  if (at.student === undefined) throw new WaymarkError('wrong-shape', 'no column of the file is known to hold the students', { details: { column: 'student' } });
  const { student, studentName } = at;
  const listed = isObject(wide?.['standards']) ? wide['standards'] : undefined;
  const standards = headers.flatMap((header, column) => {
    if (column === student || column === studentName || (header.trim() === '' && !listed)) return [];
    if (listed && !Object.hasOwn(listed, header)) return [];
    const about = listed?.[header];
    const { standard, title, date, max } = (isObject(about) ? about : { standard: about }) as WideColumn;
    const id = typeof standard === 'string' && standard !== '' ? standard : header;
    return [{ column, id, title: typeof title === 'string' ? title : id, ...(typeof date === 'string' ? { date } : {}), ...(typeof max === 'number' ? { max } : {}) }];
  });
  if (standards.length === 0) throw new WaymarkError('wrong-shape', 'no column of the file is known to hold scores', { details: { column: 'score' } });
  return { layout: 'wide', at: { student, ...(studentName === undefined ? {} : { studentName }) }, standards, ...(typeof wide?.['max'] === 'number' ? { max: wide['max'] } : {}) };
}
