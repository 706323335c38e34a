/** Levels and words of a mark, as every view that reads marks shows them. */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import type { Criterion, CriterionLevel } from '../../domain/records/rubric.js';
import { iconCheck } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import type { Speech } from './rubric-scorer.scene.js';
import { levelPoints, levelText, titleOr } from './rubric-words.js';

/** Every level of a criterion, the chosen one marked by a sign and a word as well as by place; always there in print. */
export function everyLevel(speech: Speech, criterion: Criterion, chosen: CriterionLevel | undefined, shown: boolean, student: boolean, withPoints: boolean): TemplateResult | typeof nothing {
  if (criterion.levels.length === 0) return nothing;
  return html`<ol class="every ${shown ? 'shown' : ''}" part="levels" aria-label=${speech.say('levelsOf')}>
    ${criterion.levels.map((level) => html`<li class=${level === chosen ? 'chosen' : ''} aria-current=${level === chosen ? 'true' : nothing}>
      ${level === chosen ? iconCheck : nothing}<b dir="auto">${titleOr(speech, level.label)}</b>${withPoints && levelPoints(speech, level) ? ` (${levelPoints(speech, level)})` : ''} <span dir="auto">${levelText(level, student)}</span>
    </li>`)}
  </ol>`;
}

/** The words beside a criterion: the comment, and in a single-point rubric what grows and what goes beyond. */
export function markWords(speech: Speech, mark: { comment: string; growing?: string | undefined; beyond?: string | undefined }): TemplateResult | typeof nothing {
  const said = (text: string | undefined, label?: string) => (text === undefined || isBlank(text) ? nothing : html`${label ? html`<b>${label}</b>` : nothing}<p class="said" dir="auto">${text}</p>`);
  return html`${said(mark.beyond, speech.say('beyond'))}${said(mark.growing, speech.say('growing'))}${said(mark.comment)}`;
}

export const levelChip = (speech: Speech, criterion: Criterion, level: CriterionLevel): TemplateResult =>
  html`<span class="level-chip level-${levelStep(criterion.levels.indexOf(level), criterion.levels.length)}" dir="auto">${titleOr(speech, level.label)}</span>`;
