/** Figures in words: one place says "3 of 5 steps, on track". */
import { isBlank } from '../../domain/goal/problems.js';
import { knowsLevel } from '../../domain/goal/progress.js';
import { isStaff } from '../../domain/records/viewer.js';
import { formatNumber } from '../../ui/locale/message.js';
import { formatDay } from '../../ui/locale/dates.js';
import type { GoalView } from './goal-tracker.model.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';

/** Long titles are cut for names of buttons and for sentences, by grapheme where the browser can (FAULTS 86); the whole title stays in its heading. */
const LONGEST_IN_NAME = 80;
export function titleOf(scene: GoalScene, record: { title: string }, longest = Infinity): string {
  if (isBlank(record.title)) return scene.sayShared('noTitle');
  const title = record.title.trim();
  if (title.length <= longest) return title;
  const letters = typeof Intl.Segmenter === 'function' ? Array.from(new Intl.Segmenter(scene.lang).segment(title.slice(0, longest * 4)), ({ segment }) => segment) : Array.from(title.slice(0, longest * 4));
  return `${letters.slice(0, longest).join('').slice(0, longest * 4)}…`;
}
export const nameOf = (scene: GoalScene, record: { title: string }): string => titleOf(scene, record, LONGEST_IN_NAME);

export function progressWords(scene: GoalScene, { goal, progress, proof, rollUp }: GoalView): string {
  const { say, lang } = scene;
  if (!progress.result) {
    if (rollUp.from === 'below') return say('insideDone', { met: rollUp.met, count: rollUp.goals });
    return say(`no_${progress.reason.replaceAll('-', '_')}` as GoalWord);
  }
  const { measure } = goal;
  let words: string;
  if (measure.kind === 'number') {
    const down = measure.target < measure.baseline;
    words = say(down ? 'valueDown' : 'valueNow', { value: progress.value ?? 0, target: measure.target, unit: measure.unit });
  } else {
    const { done = progress.met ? 1 : 0, of = 1 } = progress.count ?? {};
    // A level goal without a known level shows its steps.
    if (measure.kind === 'steps' || !knowsLevel(proof)) words = say('stepsDone', { done: formatNumber(done, lang), count: of });
    else words = progress.met ? say('levelReached') : [done > 0 ? say('levelsUp', { count: done }) : '', say('levelsToGo', { count: of - done })].filter(Boolean).join(', ');
  }
  const more = progress.beyond ? say('beyond') : progress.belowBaseline ? say('belowBaseline') : '';
  return [words.trim(), more].filter(Boolean).join(', ');
}

/** The pace of a goal that is under way. To the learner and the family a day that is over is a day to look back. */
export const paceWord = ({ say, viewer }: GoalScene, { progress, pace }: GoalView): string => say(progress.result && progress.met ? 'paceReached' : pace.pace === 'overdue' && !isStaff(viewer) ? 'dayCame' : `pace_${pace.pace}`);

export function timeWords(scene: GoalScene, { goal, pace }: GoalView): string {
  const { daysLeft } = pace;
  const { say } = scene;
  const day = () => ({ day: formatDay(goal.dueOn!, scene.lang) });
  if (daysLeft === undefined) return '';
  if (daysLeft === 0) return say('dueToday');
  // How late it is helps who plans a talk; to the learner and the family the day is enough.
  if (daysLeft < 0) return isStaff(scene.viewer) ? say('daysOver', { count: -daysLeft }) : say('dueWas', day());
  return daysLeft > 60 ? say('dueOn', day()) : say('daysLeft', { count: daysLeft });
}

export function roleWord(scene: GoalScene, by: string, role: string | undefined): string {
  if (by === scene.viewer.id && (role === undefined || role === scene.viewer.role)) return scene.say('roleMe');
  return scene.say(role === 'student' ? 'roleLearner' : role === 'teacher' ? 'roleTeacher' : role === 'administrator' ? 'roleOffice' : 'roleFamily');
}
