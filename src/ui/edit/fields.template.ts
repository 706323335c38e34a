/** Fields of the editor: a label that is a label, what is wrong beside what is wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import { iconAlert } from '../icons.js';

export interface FieldNeeds {
  /** Unique in the element. */
  readonly id: string;
  readonly label: unknown;
  readonly value: string;
  readonly live: boolean;
  readonly take: (value: string) => void;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly type?: 'text' | 'area' | 'number' | 'url' | undefined;
  /** Where focus can be sent to; left out: the id. */
  readonly focus?: string;
  /** The label is there for screen readers only. */
  readonly bare?: boolean;
  readonly placeholder?: string;
  readonly part?: string;
  readonly enter?: () => void;
}

const describedBy = ({ id, hint, problem }: Pick<FieldNeeds, 'id' | 'hint' | 'problem'>) => [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || nothing;
export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;
export const problemLine = (id: string, problem: string | undefined) => (problem ? html`<span class="problem" id="${id}-problem">${iconAlert}<span>${problem}</span></span>` : nothing);

export function field(needs: FieldNeeds): TemplateResult {
  const { id, label, value, live, take, hint, problem, type = 'text', bare, placeholder, enter } = needs;
  const invalid = problem ? 'true' : nothing;
  const input = (event: Event) => take(valueOf(event));
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !enter) return;
    event.preventDefault();
    enter();
  };
  return html`<div class="field ${type}">
    <label for=${id} class=${bare ? 'visually-hidden' : ''}>${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    ${type === 'area'
      ? html`<textarea id=${id} data-focus=${needs.focus ?? id} dir="auto" rows="2" placeholder=${placeholder || nothing} .value=${value} ?disabled=${!live} aria-invalid=${invalid} aria-describedby=${describedBy(needs)} @input=${input}></textarea>`
      : html`<input
          id=${id}
          data-focus=${needs.focus ?? id}
          dir=${type === 'text' ? 'auto' : nothing}
          inputmode=${type === 'number' ? 'decimal' : type === 'url' ? 'url' : nothing}
          autocomplete="off"
          placeholder=${placeholder || nothing}
          .value=${value}
          ?disabled=${!live}
          aria-invalid=${invalid}
          aria-describedby=${describedBy(needs)}
          @input=${input}
          @keydown=${keys}
        />`}
    ${problemLine(id, problem)}
  </div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export function selectField({ id, label, value, live, take, hint, problem, bare, focus }: Omit<FieldNeeds, 'type'>, choices: readonly Choice[]): TemplateResult {
  return html`<div class="field">
    <label for=${id} class=${bare ? 'visually-hidden' : ''}>${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    ${select({ id, value, live, take, focus: focus ?? id, describedBy: describedBy({ id, hint, problem }) }, choices)}
    ${problemLine(id, problem)}
  </div>`;
}

interface SelectNeeds extends Pick<FieldNeeds, 'value' | 'live' | 'take'> {
  readonly id?: string | undefined;
  /** A name of its own, where no label stands beside it. */
  readonly name?: string;
  readonly focus: string;
  readonly describedBy?: string | typeof nothing;
}

/** A value that is not among the choices is still shown, so that looking changes nothing. */
export const select = ({ id, name, value, live, take, focus, describedBy }: SelectNeeds, choices: readonly Choice[]): TemplateResult => html`<select
  id=${id ?? nothing}
  aria-label=${name ?? nothing}
  aria-describedby=${describedBy ?? nothing}
  data-focus=${focus}
  ?disabled=${!live}
  @change=${(event: Event) => take(valueOf(event))}
>
  ${choices.some((choice) => choice.value === value) ? nothing : html`<option value=${value} .selected=${true}>${value}</option>`}
  ${choices.map((choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`)}
</select>`;

/** A number in a sentence. Its name is for screen readers, unless `spoken` is set. */
export const inlineNumber = (id: string, name: string, live: boolean, { value, problem, take, focus }: Pick<FieldNeeds, 'value' | 'problem' | 'take'> & { focus: string }, spoken = false): TemplateResult =>
  html`<span class="blank"
    ><label for=${id} class=${spoken ? '' : 'visually-hidden'}>${name}</label>
    <input id=${id} data-focus=${focus} inputmode="decimal" autocomplete="off" .value=${value} ?disabled=${!live} aria-invalid=${problem ? 'true' : nothing} aria-describedby=${problem ? `${id}-problem` : nothing} @input=${(event: Event) => take(valueOf(event))} />
    ${problemLine(id, problem)}</span
  >`;

export const check = (label: unknown, checked: boolean, live: boolean, take: (checked: boolean) => void, focus?: string): TemplateResult =>
  html`<label class="check"><input type="checkbox" data-focus=${focus ?? nothing} .checked=${checked} ?disabled=${!live} @change=${(event: Event) => take((event.target as HTMLInputElement).checked)} /><span>${label}</span></label>`;
