/** Which column holds what: named by the page, or recognised by their headers. */
import { WaymarkError } from '../../../domain/errors/waymark-error.js';

/** One row per score. The values are headers of the file, exact. */
export interface LongColumns {
  student?: string;
  studentName?: string;
  /** With `familyName`, in the place of `studentName`; where no column holds an id, both together tell students apart. */
  givenName?: string;
  familyName?: string;
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
    givenName?: string;
    familyName?: string;
    /** By header. Left out: every column that holds numbers and is not about the student or the course (id, email, section, grade). */
    standards?: Readonly<Record<string, string | WideColumn>>;
    /** The most points of every column that names no own. */
    max?: number;
  };
}

export type CsvColumns = LongColumns | WideColumns;

export type Role = Exclude<keyof LongColumns, 'levels'>;

/** Headers in English and Spanish, without case, spaces and marks, the best first: an id before a name, as two students may share a name. */
const KNOWN: Readonly<Record<Role, string>> = {
  givenName: 'firstname givenname forename first nombres nombre',
  familyName: 'lastname familyname surname last apellidos apellido',
  student: 'studentid learnerid pupilid childid sisid sisuserid alumnoid estudianteid student learner pupil child alumno estudiante username user id name fullname nombre nombrecompleto',
  studentName: 'studentname learnername pupilname childname name fullname nombre nombrecompleto student learner pupil child alumno estudiante',
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

/** Headers of wide files that are about the student or the course: no scores, even where numbers stand below them. */
const NO_SCORES = new Set('id sisid sisuserid sisloginid loginid email emailaddress grade gradelevel class classid section sectionid period homeroom year correo grado grupo curso clase seccion'.split(' '));

export const plain = (header: string): string =>
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
  /** Columns of a wide file in which words stand where scores were looked for. */
  passedOver: readonly number[];
}

export type ColumnContent = 'numbers' | 'words' | 'nothing';
type ContentOf = (column: number) => ColumnContent;

const pick = (at: FoundColumns['at'], roles: readonly Role[]): FoundColumns['at'] => Object.fromEntries(roles.flatMap((role) => (at[role] === undefined ? [] : [[role, at[role]]])));

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function recognised(headers: readonly string[], contentOf: ContentOf): Partial<Record<Role, number>> {
  const at: Partial<Record<Role, number>> = {};
  const names = headers.map(plain);
  for (const role of Object.keys(KNOWN) as Role[]) {
    const columns = KNOWN[role].split(' ').map((word) => names.indexOf(word)).filter((index) => index >= 0 && !Object.values(at).includes(index));
    const column = columns.find((index) => contentOf(index) !== 'nothing') ?? columns[0];
    if (column !== undefined) at[role] = column;
    // One without the other is no pair: `nombre` alone is the whole name.
    if (role === 'familyName' && (at.givenName === undefined || column === undefined)) {
      delete at.givenName;
      delete at.familyName;
    }
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
    if (column < 0) throw new WaymarkError('no-column', `the file has no column for "${role}"`, { details: { column: header } });
    at[role] = column;
  }
  return at;
}

/** A mapping that came in an attribute is JSON. */
function mappingOf(columns: unknown): Readonly<Record<string, unknown>> {
  let given = columns;
  try {
    if (typeof columns === 'string') given = JSON.parse(columns) as unknown;
  } catch {
    console.warn('waymark: csv-columns is not JSON and is ignored');
  }
  return isObject(given) ? given : {};
}

/**
 * @param columns a `CsvColumns`; comes from an attribute, so it may be anything
 * @param contentOf what stands below the header of a column
 * @throws WaymarkError `no-column` where it cannot be told which columns hold the students and the scores; `wrong-shape` where levels have no order
 */
export function findColumns(headers: readonly string[], columns: unknown, contentOf: ContentOf): FoundColumns {
  const mapping = mappingOf(columns);
  const wide = isObject(mapping['wide']) ? mapping['wide'] : undefined;
  const found = recognised(headers, contentOf);
  const at = { ...(wide || typeof mapping['student'] !== 'string' ? found : {}), ...named(headers, wide ?? mapping) };
  const hasStudents = at.student !== undefined || (at.givenName !== undefined && at.familyName !== undefined);
  const isLong = !wide && hasStudents && at.standard !== undefined && (at.score !== undefined || at.level !== undefined);
  if (isLong) {
    const levels = Array.isArray(mapping['levels']) ? mapping['levels'].filter((level): level is string => typeof level === 'string') : undefined;
    if (at.level !== undefined && !levels?.length && at.score === undefined) {
      // Levels that are numbers are scores, and have their order.
      if (contentOf(at.level) === 'numbers') {
        at.score = at.level;
        delete at.level;
      } else throw new WaymarkError('wrong-shape', 'the levels of the level column need an order: name them in columns.levels, lowest first', { details: { column: 'levels' } });
    }
    return { layout: 'long', at, standards: [], passedOver: [], ...(levels?.length ? { levels } : {}), ...(typeof mapping['maxScore'] === 'number' ? { max: mapping['maxScore'] } : {}) };
  }
  if (!hasStudents) throw new WaymarkError('no-column', 'no column of the file is known to hold the students', { details: { column: 'student' } });
  const aboutStudent = pick(at, ['student', 'studentName', 'givenName', 'familyName']);
  const taken = Object.values(aboutStudent);
  const listed = isObject(wide?.['standards']) ? wide['standards'] : undefined;
  const isOpen = (header: string) => (listed ? Object.hasOwn(listed, header) : header !== '' && !NO_SCORES.has(plain(header)));
  const open = headers.flatMap((header, column) => (!taken.includes(column) && isOpen(header) ? [column] : []));
  const passedOver = listed ? [] : open.filter((column) => contentOf(column) === 'words');
  // Words everywhere: then it is the scores that are wrong, and each is reported.
  const scored = passedOver.length === open.length ? open : open.filter((column) => !passedOver.includes(column));
  const standards = scored.map((column) => {
    const header = headers[column]!;
    const about = listed?.[header];
    const { standard, title, date, max } = (isObject(about) ? about : { standard: about }) as WideColumn;
    const id = typeof standard === 'string' && standard !== '' ? standard : header;
    return { column, id, title: typeof title === 'string' ? title : id, ...(typeof date === 'string' ? { date } : {}), ...(typeof max === 'number' ? { max } : {}) };
  });
  if (standards.length === 0) throw new WaymarkError('no-column', 'no column of the file is known to hold scores', { details: { column: 'score' } });
  return { layout: 'wide', at: aboutStudent, standards, passedOver: scored === open ? [] : passedOver, ...(typeof wide?.['max'] === 'number' ? { max: wide['max'] } : {}) };
}
