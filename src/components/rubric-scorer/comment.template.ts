import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { CommentSnippet, Criterion, CriterionLevel } from '../../domain/records/rubric.js';
import { iconPlus } from '../../ui/icons.js';
import type { ScorerScene } from './rubric-scorer.scene.js';
import { shortTitle } from './rubric-words.js';
import { COUNTER_FROM, LONGEST_COMMENT, type FieldPlace } from './score-desk.js';

/** A name for the field of a place, unique in the element. */
export const fieldName = (scene: Pick<ScorerScene, 'key'>, { criterionId, field }: FieldPlace): string => `${field}-${criterionId === undefined ? 'all' : scene.key(criterionId)}`;

/** Kept as typed, saved on leaving the field. Near its limit it counts; above it nothing is cut and nothing is sent. */
export function textArea(scene: ScorerScene, place: FieldPlace, criterion: Criterion | undefined, hint = '', labelledBy?: string): TemplateResult {
  const { say, desk, scoring, deeds } = scene;
  const name = fieldName(scene, place);
  const text = desk.textOf(scoring, place);
  const over = text.length - LONGEST_COMMENT;
  const note = over > 0 ? say('tooLong', { count: over }) : text.length > COUNTER_FROM ? say('left', { count: LONGEST_COMMENT - text.length }) : '';
  return html`<textarea id=${name} data-focus=${name} dir="auto" rows="2" placeholder=${hint || nothing} .value=${live(text)}
      aria-labelledby=${labelledBy ?? nothing} aria-invalid=${over > 0 ? 'true' : 'false'} aria-describedby=${note ? `note-${name}` : nothing}
      @input=${(event: InputEvent) => deeds.type(place, (event.target as HTMLTextAreaElement).value)} @change=${() => deeds.commit(place, criterion)}></textarea>
    <p class=${over > 0 ? 'problem' : 'hint'} id="note-${name}">${note || nothing}</p>`;
}

/** Ready comments that fit this place, those for the chosen level first. */
function bankFor(snippets: readonly CommentSnippet[], place: FieldPlace, level: CriterionLevel | undefined): readonly CommentSnippet[] {
  const fitting = snippets.filter(({ criterionId, text }) => (criterionId ?? undefined) === place.criterionId && !isBlank(text));
  return [...fitting.filter(({ levelId }) => levelId !== undefined && levelId === level?.id), ...fitting.filter(({ levelId }) => levelId === undefined), ...fitting.filter(({ levelId }) => levelId !== undefined && levelId !== level?.id)];
}

export function commentField(scene: ScorerScene, place: FieldPlace, label: string, criterion?: Criterion, level?: CriterionLevel): TemplateResult {
  const name = fieldName(scene, place);
  const bank = bankFor(scene.snippets, place, level);
  return html`<div class="comment">
    <label for=${name}>${label}</label>
    ${textArea(scene, place, criterion)}
    ${bank.length === 0
      ? nothing
      : html`<div class="bank" role="group" aria-label=${scene.say('bank')}>
          ${bank.map((snippet) => {
            const text = shortTitle(scene, snippet.text);
            return html`<button type="button" class="btn dense" part="snippet" aria-label=${scene.say('insert', { text })} @click=${() => scene.deeds.insert(place, snippet, criterion)}>${iconPlus}<span dir="auto">${text}</span></button>`;
          })}
        </div>`}
  </div>`;
}
