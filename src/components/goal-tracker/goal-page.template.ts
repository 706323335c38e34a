/** A goal and what shows it, as a page: to read, to print, to put into a portfolio. */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import type { Goal } from '../../domain/records/goal.js';
import { iconBack, iconPrint } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { checkInChart } from './check-in-chart.template.js';
import { progressBar } from './goal-card.template.js';
import { goalWordsList } from './goal-detail.template.js';
import { viewsOf, type ModelNeeds } from './goal-tracker.model.js';
import type { GoalScene } from './goal-tracker.scene.js';
import { levelWords, pieceOf, proofOf, storyList } from './goal-story.template.js';
import { progressWords, titleOf } from './goal-words.js';
import { lookingBack } from './reflection.template.js';

export function goalPage(scene: GoalScene, goal: Goal, needs: ModelNeeds, name: string): TemplateResult {
  const { say, deeds, lang } = scene;
  const view = viewsOf([{ ...goal, parentId: undefined }], needs)[0]!;
  const days = [goal.startOn, goal.dueOn].flatMap((day) => (day ? [formatDay(day, lang)] : [])).join(' – ');
  const pieces = goal.evidence ?? [];
  const proof = proofOf(goal, scene.more);
  const level = levelWords(scene, goal);
  return html`<article class="page" aria-labelledby="page-title">
    <div class="actions no-print"><button type="button" class="btn quiet back" data-focus="back" @click=${() => deeds.page(undefined)}>${iconBack}${say('backToGoals')}</button><button type="button" class="btn primary" @click=${() => deeds.print()}>${iconPrint}${say('print')}</button></div>
    <p class="muted">${say('titleOf', { name })}</p>
    <h2 id="page-title" data-focus="heading" tabindex="-1" dir="auto">${titleOf(scene, goal)}</h2>
    <p class="facts muted"><bdi>${say(`status_${goal.status}`)}</bdi>${days ? html`<span aria-hidden="true"> · </span><bdi>${days}</bdi>` : nothing}<span aria-hidden="true"> · </span><bdi>${progressWords(scene, view)}</bdi></p>
    ${progressBar(scene, view)} ${level ? html`<p><bdi>${level}</bdi></p>` : nothing}
    ${goalWordsList(scene, goal)}
    ${goal.steps.length > 0 ? html`<section><h3>${say('steps')}</h3><ul class="plain-list">${goal.steps.map((step) => html`<li dir="auto"><span aria-hidden="true">${step.done ? '☑' : '☐'}</span> ${titleOf(scene, step)}${step.done ? html`<span class="visually-hidden"> ${say('stepDone')}</span>` : nothing}</li>`)}</ul></section>` : nothing}
    ${pieces.length + proof.length > 0
      ? html`<section><h3>${say('evidence')}</h3><ul class="plain-list">${pieces.map((piece) => html`<li>${pieceOf(scene, piece)}${piece.link && !isBlank(piece.title) ? html`<span class="small print-only">${piece.link}</span>` : nothing}</li>`)}
          ${proof.map(({ title, at, level: label }) => html`<li><span dir="auto">${titleOf(scene, { title })}</span> <span class="small muted">${[label, at && formatDay(at, lang)].filter(Boolean).join(' · ')}</span></li>`)}</ul></section>`
      : nothing}
    ${checkInChart(scene, goal)} ${lookingBack(scene, goal)}
    <section><h3>${say('story')}</h3>${storyList(scene, goal)}</section>
  </article>`;
}
