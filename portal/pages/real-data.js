/** Turns the published files into Waymark's records. Pure text in, plain records out; nothing is guessed, a blank stays a blank. */

const rows = (text) => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** Waves of teacher ratings. The files give no days: each date stands for the season of its wave. */
const waves = [
  // Kindergarten in autumn and spring, then the springs of grades 1, 3 and 5.
  ['T1', '1998-11-15'],
  ['T2', '1999-05-15'],
  ['T4', '2000-05-15'],
  ['T5', '2002-05-15'],
  ['G6', '2004-05-15'],
];
/** Numbers of the items in the column names, in the order of the wording files; 26 was asked from grade 3 on and has no wording there. */
const itemNumbers = ['11', '14', '15', '21', '23', '24'];
const parentItemNumbers = ['10', '13', '15', '18', '22', '24'];
const waveWords = { 1: 'autumn of kindergarten', 2: 'spring of kindergarten', 4: 'spring of grade 1', 5: 'spring of grade 3', 6: 'spring of grade 5' };

const framework = (id, title, source, licence) => ({ id, version: 1, title, source, licence });
const standard = (frameworkId, id, code, statement, order) => ({ id, version: 1, frameworkId, code, statement, shortStatement: statement, grades: [], parentIds: [], order, precedes: [] });
const level = (id, label, shortLabel, cut) => ({ id, label, shortLabel, cut });

const titlesOf = (numbers, wording) => {
  const sentences = rows(wording);
  return new Map(numbers.map((number, i) => [number, sentences[i] ?? `Item ${number}`]));
};

/**
 * Which standard and which day each column of the ratings stands for, as the SDK's reader of CSV wants to know it.
 * @param {string} csv the file, or its first row
 * @param {string} wording one item per line
 */
export function ratingColumns(csv, wording) {
  const titles = new Map([...titlesOf(itemNumbers, wording), ['26', 'Item 26, asked from grade 3 on']]);
  const standards = {};
  for (const header of csv.slice(0, csv.search(/[\r\n]|$/)).split(',')) {
    const wave = waves.find(([prefix]) => header.startsWith(`${prefix}SRS`));
    if (wave) standards[header] = { standard: `SRS ${header.slice(-2)}`, title: titles.get(header.slice(-2)), date: wave[1] };
  }
  return { wide: { student: 'CHILDID', standards } };
}

/** What the file does not say: the words of the four ratings, and that the newest one counts. */
export const ratingFrame = {
  scales: [{ id: 'often', version: 1, title: 'How often', levels: [level('never', 'Never', '1', 1), level('sometimes', 'Sometimes', '2', 2), level('often', 'Often', '3', 3), level('very-often', 'Very often', '4', 4)], proficientLevelId: 'often', max: 4 }],
  masteryPolicies: [{ id: 'newest', version: 1, title: 'The newest rating', scaleId: 'often', method: { kind: 'latest' } }],
};

/**
 * Every rating as it was given, one column each: 18 by parents and 32 by teachers, by item and wave, as a `matrix` of the heatmap.
 * @param {string} csv the file
 * @param {string} wording of the teachers' items, one per line
 * @param {string} parentWording of the parents' items
 */
export function ratingMatrix(csv, wording, parentWording) {
  const [header, ...lines] = rows(csv);
  const titles = { teacher: titlesOf(itemNumbers, wording), parent: titlesOf(parentItemNumbers, parentWording) };
  const columns = header.split(',').flatMap((name, at) => {
    const [, by, wave, item] = /^([PTG])(\d)SRS(\d+)$/.exec(name) ?? [];
    if (!by) return [];
    const who = by === 'P' ? 'parent' : 'teacher';
    return [{ at, code: `${by}${wave} ${item}`, statement: `${titles[who].get(item) ?? `Item ${item}, asked from grade 3 on`} Said by a ${who}, ${waveWords[wave]}.` }];
  });
  const cells = new Uint8Array(lines.length * columns.length).fill(255);
  const ids = lines.map((line, row) => {
    const fields = line.split(',');
    columns.forEach(({ at }, column) => {
      const rating = Number(fields[at]);
      if (rating >= 1 && rating <= 4) cells[row * columns.length + column] = rating - 1;
    });
    return fields[0];
  });
  return {
    learners: lines.length,
    standards: columns.length,
    cells,
    levels: ratingFrame.scales[0].levels.map(({ label, shortLabel }) => ({ label, shortLabel })),
    learnerName: (row) => `Child ${ids[row]}`,
    standardCode: (column) => columns[column].code,
    standardStatement: (column) => columns[column].statement,
  };
}

/** The header and the first rows of a CSV; 0 means all. */
export const firstRows = (csv, most) => (most > 0 ? csv.split('\n', most + 1).join('\n') : csv);

/** Each answer is evidence for each skill that its question asks for: 1 of 1 or 0 of 1. The level is the share of right answers. */
export function readFractions(answers, qMatrix, labels) {
  const lines = rows(labels);
  const questions = lines.filter((line) => line.startsWith('Item')).map((line) => line.slice(line.indexOf(':') + 1).trim().replaceAll('*', ' '));
  const skills = lines.filter((line) => line.startsWith('Trait')).map((line) => line.slice(line.indexOf(':') + 1).trim());
  const asks = rows(qMatrix).map((line) => line.split(',').flatMap((cell, skill) => (cell.trim() === '1' ? [skill] : [])));
  const learners = [];
  const evidence = [];
  rows(answers).forEach((line, student) => {
    const id = `student-${student + 1}`;
    learners.push({ id, version: 1, givenName: 'Student', familyName: String(student + 1) });
    line.trim().split(/\s+/).forEach((answer, question) => {
      for (const skill of asks[question] ?? []) {
        evidence.push({ id: `${id}-q${question + 1}-k${skill + 1}`, version: 1, learnerId: id, standardId: `skill-${skill + 1}`, points: Number(answer), maxPoints: 1, kind: 'quiz', title: questions[question] ?? `Question ${question + 1}`, workId: `q${question + 1}` });
      }
    });
  });
  return {
    version: 1,
    frameworks: [framework('fractions', 'Skills of subtracting fractions', 'Tatsuoka 1984, from the package edmdata', 'MIT')],
    standards: skills.map((skill, i) => standard('fractions', `skill-${i + 1}`, `Skill ${i + 1}`, skill, i + 1)),
    scales: [{ id: 'share', version: 1, title: 'Share of right answers', levels: [level('few', 'Few yet', 'F', 0), level('some', 'Some', 'S', 0.4), level('most', 'Most', 'M', 0.7), level('nearly-all', 'Nearly all', 'A', 0.9)], proficientLevelId: 'most', max: 1 }],
    masteryPolicies: [{ id: 'share-right', version: 1, title: 'Share of right answers', scaleId: 'share', method: { kind: 'average' } }],
    learners,
    evidence,
  };
}
