/** The agenda of a conference: the learners that the filter shows, what to talk about with each, and room to write. Made to be printed. */
import { html, nothing, type TemplateResult } from 'lit';
import { asksForHelp, lastCheckIn } from '../../domain/goal/attention.js';
import { iconNext, iconPlus, iconPrint } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import type { Classroom } from './class-on-demand.js';
import type { LearnerRow } from './class-view.model.js';
import { wayBack } from './class.template.js';
import type { GoalView } from './goal-tracker.model.js';
import type { GoalScene } from './goal-tracker.scene.js';
import { nameOf, paceWord, progressWords, timeWords, titleOf } from './goal-words.js';

function goalItem(scene: GoalScene, view: GoalView) {
  const { say, lang } = scene;
  const { goal, next, pace, progress } = view;
  const last = lastCheckIn(goal);
  const status = goal.status === 'active' ? paceWord(scene, view) : say(`status_${goal.status}`);
  const facts = [status, progressWords(scene, view), goal.status === 'active' ? timeWords(scene, view) : ''].filter(Boolean);
  const lines: [string, string | undefined][] = [
    [say('agendaLast'), last ? [formatDay(last.at, lang, 'short'), last.note].filter(Boolean).join(': ') : say('noCheckIn')],
    [say('agendaBarrier'), last?.barrier],
    [say('nextStep'), next.kind === 'step' ? titleOf(scene, next.step) : next.kind === 'words' ? next.text : undefined],
  ];
  // One question to begin with, by what the goal shows.
  const ask = asksForHelp(goal) ? 'askAboutHelp' : goal.status === 'met' || (goal.status === 'active' && progress.result && progress.met) ? 'askAboutMet' : pace.pace === 'behind' || pace.pace === 'overdue' ? 'askAboutBehind' : goal.status === 'proposed' ? 'askAboutNew' : 'askAboutGoing';
  return html`<li>
    <h4 class="clip" dir="auto">${titleOf(scene, goal)}</h4>
    <p class="facts muted small">${facts.map((fact, i) => html`${i > 0 ? html`<span aria-hidden="true"> · </span>` : nothing}<bdi>${fact}</bdi>`)}</p>
    <dl class="talk small">${lines.filter(([, text]) => text).map(([label, text]) => html`<div><dt class="muted">${label}</dt><dd class="clip" dir="auto">${text}</dd></div>`)}</dl>
    <p class="ask">${say(ask)}</p>
    ${(goal.notes ?? []).map((note) => html`<blockquote class="small"><p class="clip" dir="auto">${note.text}</p><p class="muted">${formatDay(note.at, lang, 'short')} · ${say(`readers_${note.visibleTo}`)}</p></blockquote>`)}
    ${scene.editable ? html`<button type="button" class="btn quiet dense no-print" aria-label=${say('addNoteOn', { title: nameOf(scene, goal) })} data-focus="note-${scene.key(goal.id)}" @click=${() => scene.deeds.addNote(goal)}>${iconPlus}${say('addNote')}</button>` : nothing}
    <p class="write-here print-only" aria-hidden="true"></p>
  </li>`;
}

function learnerItem(scene: GoalScene, row: LearnerRow, name: string) {
  const { say } = scene;
  const goals = [...row.doing, ...row.waiting, ...row.met];
  return html`<section class="talk-with">
    <h3><bdi>${name}</bdi> <button type="button" class="btn quiet dense no-print" data-focus="learner-${scene.key(row.learnerId)}" aria-label=${say('openLearner', { name })} @click=${() => scene.deeds.openLearner(row.learnerId)}>${iconNext}</button></h3>
    ${goals.length > 0 ? html`<ul>${goals.map((view) => goalItem(scene, view))}</ul>` : html`<p class="muted">${say('agendaNoGoal')}</p><p class="write-here print-only" aria-hidden="true"></p>`}
  </section>`;
}

export function agenda(scene: GoalScene, room: Classroom): TemplateResult {
  const { say, deeds } = scene;
  const { rows, view, filter, quietDays, limit } = room;
  return html`<header class="head" part="header">
      <div>${wayBack(scene, () => room.confer(false))}
        <h2 data-focus="heading" tabindex="-1">${say('agendaOf', { name: view.title ?? '' })}</h2>
        <p class="muted"><bdi>${formatDay(scene.today, scene.lang, 'long')}</bdi><span aria-hidden="true"> · </span><bdi>${say(`filter_${filter}`, { days: quietDays })}</bdi><span aria-hidden="true"> · </span><bdi>${say('filterResult', { count: rows.length })}</bdi></p></div>
      <div class="actions no-print"><button type="button" class="btn primary" @click=${() => deeds.print()}>${iconPrint}${say('print')}</button></div>
    </header>
    ${rows.length === 0 ? html`<p class="empty muted">${say('noMatch')}</p>` : nothing}
    <div class="agenda">${rows.slice(0, limit).map((row) => learnerItem(scene, row, room.nameOf(row)))}</div>
    ${rows.length > limit ? html`<button type="button" class="btn no-print" @click=${() => room.showMore()}>${say('showMore')}</button>` : nothing}`;
}
