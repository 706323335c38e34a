import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Criterion, CriterionLevel } from '../../domain/records/rubric.js';
import { iconPlus } from '../../ui/icons.js';
import { bankFor, withName } from './comment-bank.js';
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
    <p class=${over > 0 ? 'problem' : 'hint'} id="note-${name}">${note || nothing}</p>
    ${waiting(scene, place, criterion)}`;
}

/** A text that is still to be saved, and what somebody else has saved in its place. */
function waiting({ say, desk, scoring, deeds }: ScorerScene, place: FieldPlace, criterion: Criterion | undefined): TemplateResult | typeof nothing {
  const wait = desk.waitOf(scoring, place);
  if (!wait) return nothing;
  if (wait.theirs === undefined) return html`<p class="hint waits"><span>${say('notSavedYet')}</span> <button type="button" class="btn quiet dense" @click=${() => deeds.commit(place, criterion)}>${say('saveNow')}</button></p>`;
  return html`<div class="band" part="clash" role="group" aria-label=${say('clash')}>
    <div class="theirs"><p>${say('clashText')}</p><blockquote class="said"><span dir="auto">${wait.theirs}</span></blockquote></div>
    <button type="button" class="btn" @click=${() => deeds.settleText(place, 'mine', criterion)}>${say('keepMine')}</button>
    <button type="button" class="btn" @click=${() => deeds.settleText(place, 'theirs', criterion)}>${say('keepTheirs')}</button>
  </div>`;
}

/** More than fit at a glance: then they can be searched. */
const MANY = 6;

export function commentField(scene: ScorerScene, place: FieldPlace, label: string, criterion?: Criterion, level?: CriterionLevel): TemplateResult {
  const name = fieldName(scene, place);
  const { say, desk, scoring, deeds } = scene;
  const all = bankFor(scene.snippets, place.criterionId, level?.id, '');
  const bank = all.length > MANY ? bankFor(scene.snippets, place.criterionId, level?.id, desk.searchOf(scoring, place)) : all;
  const text = desk.textOf(scoring, place).trim();
  // The button stands there without a text too: one that came with it would push away what is about to be clicked.
  const mayKeep = scene.mayKeepComments && text !== '' && text.length <= LONGEST_COMMENT && !all.some((snippet) => withName(snippet.text, scene.callName) === text);
  // Alt with a digit puts a ready comment in without leaving the field.
  const insertByKey = (event: KeyboardEvent) => {
    const snippet = event.altKey && !event.ctrlKey && !event.metaKey && /^Digit[1-9]$/.test(event.code) ? bank[Number(event.code.slice(5)) - 1] : undefined;
    if (!snippet) return;
    event.preventDefault();
    deeds.insert(place, snippet, criterion);
  };
  return html`<div class="comment" @keydown=${insertByKey}>
    <div class="comment-head">
      <label for=${name}>${label}</label>
      ${scene.mayKeepComments ? html`<button type="button" class="btn quiet dense" data-focus="keep-${name}" aria-disabled=${mayKeep ? 'false' : 'true'} @click=${() => mayKeep && deeds.keepComment(place)}>${iconPlus}${say('keepComment')}</button>` : nothing}
    </div>
    ${textArea(scene, place, criterion)}
    ${all.length === 0
      ? nothing
      : html`<div class="bank" role="group" aria-label=${say('bank')}>
          ${all.length > MANY ? html`<input type="search" aria-label=${say('searchBank')} placeholder=${say('searchBank')} .value=${live(desk.searchOf(scoring, place))} @input=${(event: InputEvent) => deeds.search(place, (event.target as HTMLInputElement).value)} />` : nothing}
          ${bank.slice(0, 9).map((snippet, i) => {
            const short = shortTitle(scene, withName(snippet.text, scene.callName));
            return html`<button type="button" class="btn dense" part="snippet" aria-label=${say('insert', { text: short })} aria-keyshortcuts="Alt+${i + 1}" @click=${() => deeds.insert(place, snippet, criterion)}>${iconPlus}<span dir="auto">${short}</span></button>`;
          })}
          ${bank.length === 0 ? html`<p class="hint">${say('noneFound')}</p>` : bank.length > 9 ? html`<p class="hint">${say('moreInBank', { count: bank.length - 9 })}</p>` : nothing}
          <p class="hint keyhint">${say('bankKeys')}</p>
        </div>`}
  </div>`;
}
