import type { Evidence, Learner, MasteryComment, MasteryOverride } from 'waymark/domain';
import { TERM_DAYS, addDays, at, schoolDay } from './days.js';
import { scale, standardId } from './framework.js';
import { randomFor, type Random } from './random.js';
import { works, type Work } from './term.js';

/** How a term may go for one child. `rise` is added to the mark evenly from the first week (minus) to the last (plus). */
interface Path {
  start: number;
  rise: number;
  away: number;
  fromWeek: number;
}

function pathOf(random: Random): Path {
  const usual = { start: 2.65 + 0.55 * random.bell(), rise: 0.15, away: 0.04, fromWeek: 0 };
  const draw = random.next();
  if (draw < 0.5) return usual;
  if (draw < 0.7) return { ...usual, start: usual.start - 0.15, rise: 0.75 };
  if (draw < 0.78) return { ...usual, rise: -0.55 };
  if (draw < 0.86) return { ...usual, start: 1.7, away: 0.1 };
  if (draw < 0.94) return { ...usual, start: 3.65, rise: 0.25 };
  if (draw < 0.97) return { ...usual, away: 0.45 };
  return { ...usual, fromWeek: 6 };
}

const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function marked(work: Work, quality: number): Partial<Evidence> {
  if (work.max !== undefined) return { points: Math.round((within(quality, 0.4, 4) / 4) * work.max), maxPoints: work.max };
  return { levelId: scale.levels[within(Math.round(quality), 1, 4) - 1]!.id };
}

function makePiece(learner: Learner, work: Work, code: string, day: string, attempt: number, fields: Partial<Evidence>): Evidence {
  return {
    id: `e-${learner.id}-${work.id}-${code}${attempt > 1 ? `-${attempt}` : ''}`,
    version: 1,
    learnerId: learner.id,
    standardId: standardId(code),
    kind: work.kind,
    weight: 1,
    title: attempt > 1 ? `${work.title}, second try` : work.title,
    assessedAt: day,
    status: 'scored',
    workId: `${work.id}-${code}`,
    ...fields,
  };
}

/** A term of evidence: marks in points and in levels, second tries, missing and excused work, children who were away or came late. */
export function makeEvidence(seed: number, today: string, learners: readonly Learner[]): Evidence[] {
  const random = randomFor(seed, 'evidence');
  const evidence: Evidence[] = [];
  for (const learner of learners) {
    const path = pathOf(random);
    const leaning = new Map<string, number>();
    for (const work of works) {
      const day = schoolDay(addDays(today, work.week * 7 + random.whole(1, 4) - TERM_DAYS));
      const away = work.week < path.fromWeek || random.chance(path.away);
      for (const code of work.codes) {
        const domain = code.split('.').slice(0, 2).join('.');
        if (!leaning.has(domain)) leaning.set(domain, 0.3 * random.bell());
        const quality = path.start + path.rise * (work.week / 5.5 - 1) + leaning.get(domain)! + 0.35 * random.bell();
        const fate = random.next();
        if (work.week < path.fromWeek) continue;
        if (away) {
          // Half of the work that was missed is written down as missing, the rest leaves no trace, as in a real markbook.
          if (fate < 0.5) evidence.push(makePiece(learner, work, code, day, 1, { status: fate < 0.3 ? 'missing' : 'excused', dueOn: day, assessedAt: undefined }));
          continue;
        }
        if (fate > 0.985) {
          evidence.push(makePiece(learner, work, code, day, 1, { status: 'notEnough' }));
          continue;
        }
        evidence.push(makePiece(learner, work, code, day, 1, marked(work, quality)));
        if (work.max !== undefined && quality < 2.3 && fate < 0.4) {
          evidence.push(makePiece(learner, work, code, schoolDay(addDays(day, 6)), 2, marked(work, quality + 0.7)));
        }
      }
    }
  }
  return evidence.filter((piece) => (piece.assessedAt ?? today) <= today).map(withoutUndefined);
}

/** A field that is not there is left out, so that the school looks the same in memory and as JSON. */
function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/** Two levels that a teacher set by hand, with the reason. */
export function makeOverrides(today: string): MasteryOverride[] {
  return [
    { id: 'mo-1', version: 1, learnerId: 's-03', standardId: standardId('5.NF.A.1'), levelId: 'meeting', reason: 'Explained it to me with fraction strips, without help.', by: 't-1', at: at(schoolDay(addDays(today, -9)), '14:20') },
    { id: 'mo-2', version: 1, learnerId: 's-11', standardId: standardId('SL.5.4'), levelId: 'growing', reason: 'Spoke in a small group; the hall was too loud that day.', by: 't-1', at: at(schoolDay(addDays(today, -12)), '10:05') },
  ];
}

/** What was said beside a level: a teacher, and the learner's answer. */
export function makeMasteryComments(today: string): MasteryComment[] {
  const on = (day: number, time: string) => at(schoolDay(addDays(today, -day)), time);
  return [
    { id: 'mc-1', version: 1, learnerId: 's-01', standardId: standardId('5.NF.A.1'), text: 'Your fraction strips show why the bottom numbers must match. Try the next one without them.', by: 't-1', at: on(8, '15:10') },
    { id: 'mc-2', version: 1, learnerId: 's-01', standardId: standardId('5.NF.A.1'), text: 'I did two without strips at home!', by: 's-01', at: on(6, '17:35') },
    { id: 'mc-3', version: 1, learnerId: 's-03', standardId: standardId('5.NF.A.1'), text: 'Explains it best at the table with a partner.', by: 't-1', at: on(9, '14:25') },
  ];
}
