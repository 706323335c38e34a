/** Standards of a framework, found by code or words: type, and the matches are check boxes right below. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Standard } from '../../domain/records/framework.js';
import { iconClose } from '../icons.js';
import type { EditorScene } from './editor-scene.js';
import { check, valueOf } from './fields.template.js';

/** Matches shown at once. */
const MOST_MATCHES = 6;

export interface PickerNeeds {
  readonly id: string;
  /** Names the search of this picker in the draft. */
  readonly key: string;
  readonly chosen: readonly string[];
  readonly take: (ids: string[]) => void;
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Standards with all words of the search in code or statement: those whose code begins with it first. Headings above others are left out. */
export function findStandards(standards: readonly Standard[], search: string, frameworkId?: string): Standard[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const parents = new Set(standards.flatMap(({ parentIds }) => parentIds));
  const found = standards.filter((standard) => {
    if (parents.has(standard.id) || (frameworkId && standard.frameworkId !== frameworkId)) return false;
    const text = folded(`${standard.code} ${standard.shortStatement ?? ''} ${standard.statement}`);
    return words.every((word) => text.includes(word));
  });
  const starts = (standard: Standard) => Number(words[0] === undefined || !folded(standard.code).startsWith(words[0]));
  return found.sort((a, b) => starts(a) - starts(b));
}

export const standardWords = (standard: Standard | undefined, id: string): string => (standard ? [standard.code, standard.shortStatement || standard.statement].filter((text) => text.trim()).join(' · ') || id : id);

/** What the picker needs of its editor. */
export interface PickerScene extends Pick<EditorScene, 'records' | 'say' | 'live' | 'titleOf'> {
  /** What is searched for, by picker. */
  readonly scratch: Map<string, string>;
  /** Draws anew; `focus` names a control that should have the focus. */
  readonly redraw: (focus?: string) => void;
}

export function standardsPicker({ id, key, chosen, take }: PickerNeeds, { scratch, records, say, live, redraw, titleOf }: PickerScene): TemplateResult {
  const { standards = [], frameworks = [] } = records;
  const search = scratch.get(key) ?? '';
  const frameworkKey = `${key} framework`;
  const frameworkId = scratch.get(frameworkKey) ?? '';
  const searching = search.trim() !== '' || frameworkId !== '';
  const matches = searching ? findStandards(standards, search, frameworkId) : [];
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  const put = (of: string, value: string) => {
    scratch.set(of, value);
    redraw();
  };
  const keys = (event: KeyboardEvent) => {
    const [first] = matches;
    if (event.key === 'Escape' && search) {
      event.preventDefault();
      put(key, '');
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      if (!first || chosen.includes(first.id)) return;
      take([...chosen, first.id]);
      put(key, '');
    }
  };
  return html`<fieldset class="field standards" part="standards">
    <legend>${say('standards')}</legend>
    ${chosen.length > 0
      ? html`<ul class="chosen">
          ${repeat(chosen, (each) => each, (each) => html`<li class="chip"><bdi>${standardWords(byId.get(each), each)}</bdi>${live ? html`<button type="button" class="btn quiet" aria-label=${say('removeStandard', { title: byId.get(each)?.code || each })} @click=${() => { take(chosen.filter((other) => other !== each)); redraw(`${key} search`); }}>${iconClose}</button>` : nothing}</li>`)}
        </ul>`
      : html`<p class="hint">${say('noStandards')}</p>`}
    ${live && standards.length > 0
      ? html`<div class="pair find">
            <div class="field">
              <label for="${id}-search">${say('findStandard')}</label>
              <input id="${id}-search" type="search" data-focus="${key} search" autocomplete="off" aria-describedby="${id}-found" .value=${search} @input=${(event: Event) => put(key, valueOf(event))} @keydown=${keys} />
            </div>
            ${frameworks.length > 1
              ? html`<div class="field">
                  <label for="${id}-framework">${say('framework')}</label>
                  <select id="${id}-framework" @change=${(event: Event) => put(frameworkKey, valueOf(event))}>
                    <option value="" .selected=${frameworkId === ''}>${say('anyFramework')}</option>
                    ${frameworks.map((framework) => html`<option value=${framework.id} .selected=${frameworkId === framework.id}>${titleOf(framework.title)}</option>`)}
                  </select>
                </div>`
              : nothing}
          </div>
          <p class="hint" id="${id}-found" role="status">${searching ? say('found', { count: matches.length }) : say('findHint')}</p>
          ${matches.length > 0
            ? html`<div class="checks">
                ${repeat(matches.slice(0, MOST_MATCHES), (match) => match.id, (match) => check(html`<bdi>${standardWords(match, match.id)}</bdi>`, chosen.includes(match.id), live, (checked) => take(checked ? [...chosen, match.id] : chosen.filter((other) => other !== match.id))))}
              </div>`
            : nothing}`
      : nothing}
  </fieldset>`;
}
