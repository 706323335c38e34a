/** Turns the published files into Waymark's records. Pure text in, plain records out; nothing is guessed, a blank stays a blank. */

const rows = (text) => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** Waves of teacher ratings. The files give no days: each date stands for the season of its wave. */
const waves = [
  ['T1', '1998-11-15', 'Kindergarten, autumn'],
  ['T2', '1999-05-15', 'Kindergarten, spring'],
  ['T4', '2000-05-15', 'Grade 1, spring'],
  ['T5', '2002-05-15', 'Grade 3, spring'],
  ['G6', '2004-05-15', 'Grade 5, spring'],
];
/** Numbers of the items in the column names, in the order of the wording file; 26 was asked from grade 3 on and has no wording there. */
const itemNumbers = ['11', '14', '15', '21', '23', '24'];

const framework = (id, title, source, licence) => ({ id, version: 1, title, source, licence });
const standard = (frameworkId, id, code, statement, order) => ({ id, version: 1, frameworkId, code, statement, shortStatement: statement, grades: [], parentIds: [], order, precedes: [] });
const level = (id, label, shortLabel, cut) => ({ id, label, shortLabel, cut });

/** @param {number} most how many children; 0 means all */
export function readRatings(csv, wording, most = 0) {
  const [header, ...lines] = rows(csv);
  const columns = header.split(',');
  const sentences = rows(wording);
  const standards = itemNumbers.map((number, i) => standard('eclsk', `srs-${number}`, `SRS ${number}`, sentences[i] ?? `Item ${number}`, i + 1));
  standards.push(standard('eclsk', 'srs-26', 'SRS 26', 'Item 26, asked from grade 3 on', 7));
  const wanted = columns.flatMap((name, at) => {
    const wave = waves.find(([prefix]) => name.startsWith(`${prefix}SRS`));
    return wave ? [{ at, standardId: `srs-${name.slice(-2)}`, date: wave[1], title: wave[2], wave: wave[0] }] : [];
  });
  const learners = [];
  const evidence = [];
  for (const line of most > 0 ? lines.slice(0, most) : lines) {
    const cells = line.split(',');
    const id = cells[0];
    learners.push({ id, version: 1, givenName: id });
    for (const { at, standardId, date, title, wave } of wanted) {
      if (!cells[at]) continue;
      evidence.push({ id: `${id}-${wave}-${standardId}`, version: 1, learnerId: id, standardId, points: Number(cells[at]), assessedAt: date, kind: 'observation', title });
    }
  }
  return {
    version: 1,
    frameworks: [framework('eclsk', 'How children go about their work', 'ECLS-K, National Center for Education Statistics', 'US federal public domain')],
    standards,
    scales: [{ id: 'often', version: 1, title: 'How often', levels: [level('never', 'Never', '1', 1), level('sometimes', 'Sometimes', '2', 2), level('often', 'Often', '3', 3), level('very-often', 'Very often', '4', 4)], proficientLevelId: 'often', max: 4 }],
    masteryPolicies: [{ id: 'newest', version: 1, title: 'The newest rating', scaleId: 'often', method: { kind: 'latest' } }],
    groups: [{ id: 'all', version: 1, title: 'Children of the study', kind: 'cohort', learnerIds: learners.map((learner) => learner.id), staffIds: [] }],
    learners,
    evidence,
  };
}

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
    groups: [{ id: 'all', version: 1, title: 'Students of the test', kind: 'cohort', learnerIds: learners.map((learner) => learner.id), staffIds: [] }],
    learners,
    evidence,
  };
}
