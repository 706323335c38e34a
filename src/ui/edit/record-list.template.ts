/** The first view of an editor: the records that are there, and templates for a new one. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { iconEdit, iconNext } from '../icons.js';
import type { Say } from './editor-scene.js';

/** What the list of any editor is given. More buttons, of one line and of the list, come with the part that is loaded on demand. */
export interface ListScene<Line, Template extends string> {
  readonly say: Say;
  /** Whether the reader may change records. */
  readonly live: boolean;
  readonly lines: readonly Line[];
  readonly titleOf: (text: string) => string;
  readonly extras?: ((line: Line) => unknown) | undefined;
  readonly headExtras?: unknown;
  readonly below?: unknown;
  readonly open: (id: string) => void;
  readonly create: (template: Template) => void;
}

/** What is particular to one editor. */
interface ListKind<Line, Template extends string> {
  /** Class and part of one line; the list's are the same with an `s`. */
  readonly name: string;
  /** Keys of sentences. */
  readonly words: { readonly title: string; readonly line: string; readonly none: string; readonly noneReadOnly: string; readonly add: string };
  readonly recordOf: (line: Line) => { readonly id: string; readonly title: string };
  /** What is said below the title; `draft`: it is not saved yet. */
  readonly facts: (line: Line) => unknown;
  readonly isDraft: (line: Line) => boolean;
  /** In the order of the list, with the figure of each: how many boxes stand in each row. */
  readonly templates: readonly (readonly [template: Template, rows: readonly number[]])[];
}

export function recordList<Line, Template extends string>(scene: ListScene<Line, Template>, kind: ListKind<Line, Template>): TemplateResult {
  const { say, live, lines } = scene;
  const { name, words } = kind;
  return html`<header class="head">
      <div>
        <h2 id="heading" part="heading" tabindex="-1" data-focus="heading">${say(words.title)}</h2>
        <p class="muted">${say(words.line)}</p>
      </div>
      <div class="actions">${scene.headExtras ?? nothing}</div>
    </header>
    ${scene.below ?? nothing}
    ${lines.length === 0
      ? html`<p class="empty muted">${say(live ? words.none : words.noneReadOnly)}</p>`
      : html`<ul class="records" part="${name}s">
          ${repeat(lines, (line) => kind.recordOf(line).id, (line) => recordLine(scene, kind, line))}
        </ul>`}
    ${live
      ? html`<section class="new" aria-labelledby="new-head">
          <h3 id="new-head">${say(words.add)}</h3>
          <ul class="templates">
            ${kind.templates.map(
              ([template, rows]) => html`<li>
                <button type="button" class="btn template" part="template" data-focus="template ${template}" @click=${() => scene.create(template)}>
                  ${picture(template, rows)}<span><b>${say(`template_${template}`)}</b><span class="hint">${say(`template_${template}_hint`)}</span></span>
                </button>
              </li>`,
            )}
          </ul>
        </section>`
      : nothing}`;
}

function recordLine<Line, Template extends string>({ say, live, open, extras, titleOf }: ListScene<Line, Template>, { name, recordOf, facts, isDraft }: ListKind<Line, Template>, line: Line): TemplateResult {
  const { id } = recordOf(line);
  const title = titleOf(recordOf(line).title);
  return html`<li class="record ${name}" part=${name}>
    <div>
      <h3><bdi>${title}</bdi></h3>
      <p class="muted small">${facts(line)} ${isDraft(line) ? html`<span class="chip caution">${say('draft')}</span>` : nothing}</p>
    </div>
    <div class="actions">
      ${extras?.(line) ?? nothing}
      <button type="button" class="btn" data-focus="edit ${id}" aria-label=${say(live ? 'editOf' : 'lookOf', { title })} @click=${() => open(id)}>${live ? iconEdit : iconNext}${say(live ? 'edit' : 'look')}</button>
    </div>
  </li>`;
}

/** The shape of a template in small, for the eye alone. */
const picture = (template: string, rows: readonly number[]): TemplateResult =>
  html`<span class="picture ${template}" aria-hidden="true">${rows.map((count) => html`<span>${Array.from({ length: count }, () => html`<i></i>`)}</span>`)}</span>`;
