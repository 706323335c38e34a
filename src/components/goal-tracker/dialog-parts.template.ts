/** What the dialogs share: a field, a set of radios, the sentence after a failed save. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { iconAlert } from '../../ui/icons.js';
import type { Trouble } from './goal-tracker.drafts.js';
import type { GoalScene } from './goal-tracker.scene.js';

/** What the buttons of a dialog do. */
export interface DialogDeeds {
  /** Something was typed or tapped: draw again. */
  changed(): void;
  close(): void;
}

export interface FieldNeeds {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly value: string;
  readonly type?: 'text' | 'number' | 'date' | 'area';
  /** Where the eye goes when the page opens. */
  readonly first?: boolean;
  readonly take: (text: string) => void;
}

/** A labelled field. A problem is tied to it, and the typed text stays (FAULTS 105). */
export function field({ id, label, hint, problem, value, type = 'text', first = false, take }: FieldNeeds): TemplateResult {
  const told = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || nothing;
  const input = (event: Event) => take((event.target as HTMLInputElement).value);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    ${type === 'area'
      ? html`<textarea id=${id} dir="auto" rows="3" ?data-first=${first} .value=${live(value)} aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${told} @input=${input}></textarea>`
      : html`<input id=${id} dir=${type === 'text' ? 'auto' : nothing} type=${type} step="any" autocomplete="off" ?data-first=${first} .value=${live(value)} aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${told} @input=${input} />`}
    ${problem ? html`<span class="problem" id="${id}-problem">${iconAlert}${problem}</span>` : nothing}
  </div>`;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

/** Native radios as large targets. */
export function radios<T extends string>(name: string, legend: string, choices: readonly Choice<T>[], chosen: T | undefined, take: (value: T) => void, look = '', first = false): TemplateResult {
  return html`<fieldset class="field">
    <legend>${legend}</legend>
    <div class="choices ${look}">
      ${choices.map(({ value, label, hint }, i) => html`<label class="choice"><input type="radio" name=${name} value=${value} ?data-first=${first && (chosen === undefined ? i === 0 : chosen === value)} .checked=${live(chosen === value)} @change=${() => take(value)} /><span>${label}${hint ? html`<span class="hint">${hint}</span>` : nothing}</span></label>`)}
    </div>
  </fieldset>`;
}

export function troubleLine(scene: GoalScene, trouble: Trouble, nothingWord: 'checkInNothing' | 'closePick' = 'checkInNothing') {
  const word = trouble === 'nothing' ? nothingWord : trouble === 'refused' ? 'troubleRefused' : 'troubleFailed';
  return html`<div role="alert">${trouble ? html`<p class="problem">${iconAlert}${scene.say(word)}</p>` : nothing}</div>`;
}
