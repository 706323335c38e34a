/** A goal told: its story, what shows how it goes, what changed, where a level stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import { standingOf } from '../../domain/goal/standing.js';
import { storyOf, type StoryEvent } from '../../domain/goal/story.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Goal, GoalEvidence, GoalRevision, Measure } from '../../domain/records/goal.js';
import { levelOfMark } from '../../domain/rubric/mark-points.js';
import { sortKey } from '../../domain/calendar/calendar.js';
import { iconLink } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { safeUrl } from '../../ui/safe-url.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';
import { roleWord, titleOf } from './goal-words.js';
import { reflectionsOn } from './reflection.template.js';

/** An address becomes a link only where it may; else it is text (FAULTS 108). */
export function pieceOf(scene: GoalScene, { title, link, note }: GoalEvidence): TemplateResult {
  const address = safeUrl(link);
  const name = isBlank(title) ? (link ?? '') : title;
  return html`<div class="piece">
    ${address ? html`<a href=${address} target="_blank" rel="noopener noreferrer" class="clip" dir="auto">${iconLink}${titleOf(scene, { title: name })}</a>` : isBlank(name) ? nothing : html`<span class="clip" dir="auto">${name}</span>`}
    ${note === undefined || isBlank(note) ? nothing : html`<span class="clip small" dir="auto">${note}</span>`}
  </div>`;
}

/** At most so many pieces from class are told beside a goal. */
const MOST_PROOF = 5;

/** The pieces from class that the level of a goal comes from, newest first. */
export function proofOf(goal: Goal, more: RecordSet): readonly { title: string; at: string | undefined; level: string | undefined }[] {
  const { measure, learnerId } = goal;
  const newest = (a: { at: string | undefined }, b: { at: string | undefined }) => (sortKey(b.at ?? '') || 0) - (sortKey(a.at ?? '') || 0);
  if (measure.kind === 'level') {
    const labels = new Map((more.scales ?? []).flatMap(({ levels }) => levels.map(({ id, label, shortLabel }) => [id, label || shortLabel] as const)));
    return (more.evidence ?? []).filter((piece) => piece.learnerId === learnerId && piece.standardId === measure.standardId && piece.status === 'scored').map((piece) => ({ title: piece.title ?? '', at: piece.assessedAt, level: labels.get(piece.levelId ?? '') })).sort(newest).slice(0, MOST_PROOF);
  }
  if (measure.kind !== 'criterion') return [];
  const criterion = more.rubrics?.find(({ id }) => id === measure.rubricId)?.criteria.find(({ id }) => id === measure.criterionId);
  return (more.scorings ?? []).filter((scoring) => scoring.learnerId === learnerId && scoring.rubricId === measure.rubricId && scoring.status !== 'draft').map((scoring) => ({ title: scoring.workTitle, at: scoring.submittedAt, level: criterion && levelOfMark(criterion, scoring.marks.find(({ criterionId }) => criterionId === criterion.id))?.label })).sort(newest).slice(0, MOST_PROOF);
}

function levelNames(measure: Measure, more: RecordSet): readonly string[] | undefined {
  if (measure.kind === 'level') return more.scales?.find(({ levels }) => levels.some(({ id }) => id === measure.levelId))?.levels.map(({ label, shortLabel }) => label || shortLabel);
  return measure.kind === 'criterion' ? more.rubrics?.find(({ id }) => id === measure.rubricId)?.criteria.find(({ id }) => id === measure.criterionId)?.levels.map(({ label }) => label) : undefined;
}

/** "Now: Getting there. The aim: Meeting." Undefined where no level is known. */
export function levelWords(scene: GoalScene, goal: Goal): string | undefined {
  const names = levelNames(goal.measure, scene.more);
  const standing = names && standingOf(goal, scene.more, scene.today);
  if (!standing || standing.target < 0) return undefined;
  const what = { level: names[standing.target] ?? '' };
  return standing.current === undefined ? scene.say('levelAim', what) : scene.say('levelNow', { now: names[standing.current] ?? '', ...what });
}

/** A measure in a few words: "up to 10 books". */
export const measureWords = ({ say }: GoalScene, measure: Measure): string => (measure.kind === 'number' ? say('wasNumber', { target: measure.target, unit: measure.unit }) : say(`measure_${measure.kind}`));

export function revisionWords(scene: GoalScene, { at, by, role, title, measure, dueOn }: GoalRevision): string {
  const { say, lang } = scene;
  const was = [
    title === undefined ? '' : say('wasTitle', { title: titleOf(scene, { title }) }),
    measure === undefined ? '' : measureWords(scene, measure),
    dueOn === undefined ? '' : dueOn === null ? say('pace_noDates') : say('dueOn', { day: formatDay(dueOn, lang) }),
  ].filter(Boolean);
  return say('revision', { day: formatDay(at, lang), who: roleWord(scene, by ?? '', role), was: was.join(' · ') });
}

function told(scene: GoalScene, goal: Goal, event: StoryEvent): readonly [string, string] {
  const { say } = scene;
  switch (event.kind) {
    case 'agreed': return [say('agreed', { who: roleWord(scene, event.by, event.role) }), ''];
    case 'changed': return [revisionWords(scene, event.revision), ''];
    case 'step': return [say('stepTicked', { title: titleOf(scene, event.step) }), ''];
    case 'checkIn': return [say('checkIn'), [event.checkIn.note, event.checkIn.barrier, event.checkIn.nextStep].filter(Boolean).join(' · ')];
    case 'kindWord': return [say('kindWords'), event.checkIn.note];
    case 'evidence': return [say('evidence'), event.evidence.title || event.evidence.note || event.evidence.link || ''];
    case 'note': return [say('notes'), event.note.text];
    case 'reflection': return [event.reflection.prompt || say('reflections'), event.reflection.text];
    case 'closed': return [say(`status_${goal.status}`), ''];
    default: return [say(`told_${event.kind}` satisfies GoalWord), ''];
  }
}

/** The story of a goal, oldest first. */
export function storyList(scene: GoalScene, goal: Goal): TemplateResult {
  return html`<ol class="story">${storyOf(goal, reflectionsOn(scene, goal)).map((event) => {
    const [what, text] = told(scene, goal, event);
    return html`<li><span class="small muted">${formatDay(event.at, scene.lang)}</span><span dir="auto">${what}</span>${isBlank(text) ? nothing : html`<span class="clip" dir="auto">${text}</span>`}</li>`;
  })}</ol>`;
}
