/** The first view: the rubrics that are there, and templates for a new one. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RubricTemplate } from '../../domain/rubric/templates.js';
import type { Say } from '../../ui/edit/editor-scene.js';
import { iconEdit, iconNext } from '../../ui/icons.js';
import type { RubricLine } from './rubric-editor.model.js';

/** The templates, in the order of the list, as rows by columns of their pictures. Named here so that the first view needs no rules. */
const TEMPLATES: readonly (readonly [template: RubricTemplate, rows: number, columns: number])[] = [['analytic', 3, 4], ['words', 3, 4], ['ranges', 3, 4], ['singlePoint', 3, 3], ['holistic', 4, 1], ['yesNotYet', 4, 2]];

export interface ListScene {
  readonly say: Say;
  /** Whether the reader may change rubrics. */
  readonly live: boolean;
  readonly lines: readonly RubricLine[];
  readonly titleOf: (text: string) => string;
  /** More buttons of one rubric, and of the list: they come with the part that is loaded on demand. */
  readonly extras?: ((line: RubricLine) => unknown) | undefined;
  readonly headExtras?: unknown;
  readonly below?: unknown;
  open(id: string): void;
  create(template: RubricTemplate): void;
}

export function rubricList(scene: ListScene): TemplateResult {
  const { say, live, lines, titleOf } = scene;
  return html`<header class="head">
      <div>
        <h2 id="heading" part="heading" tabindex="-1" data-focus="heading">${say('rubrics')}</h2>
        <p class="muted">${say('rubricsLine')}</p>
      </div>
      <div class="actions">${scene.headExtras ?? nothing}</div>
    </header>
    ${scene.below ?? nothing}
    ${lines.length === 0
      ? html`<p class="empty muted">${say(live ? 'noRubrics' : 'noRubricsReadOnly')}</p>`
      : html`<ul class="rubrics" part="rubrics">
          ${repeat(lines, ({ rubric }) => rubric.id, (line) => rubricLine(line, scene, titleOf(line.rubric.title)))}
        </ul>`}
    ${live
      ? html`<section class="new" aria-labelledby="new-head">
          <h3 id="new-head">${say('newRubric')}</h3>
          <ul class="templates">
            ${TEMPLATES.map(
              ([template, rows, columns]) => html`<li>
                <button type="button" class="btn template" part="template" data-focus="template ${template}" @click=${() => scene.create(template)}>
                  ${picture(template, rows, columns)}<span><b>${say(`template_${template}`)}</b><span class="hint">${say(`template_${template}_hint`)}</span></span>
                </button>
              </li>`,
            )}
          </ul>
        </section>`
      : nothing}`;
}

function rubricLine(line: RubricLine, { say, live, open, extras }: ListScene, title: string): TemplateResult {
  const { rubric, scorings, draft } = line;
  return html`<li class="rubric" part="rubric">
    <div>
      <h3><bdi>${title}</bdi></h3>
      <p class="muted small">
        ${say(`kind_${rubric.kind}`)} · ${say('criteriaCount', { count: rubric.criteria.length })}${scorings > 0 ? html` · ${say('usedFor', { count: scorings })}` : nothing}
        ${draft ? html`<span class="chip caution">${say('draft')}</span>` : nothing}
      </p>
    </div>
    <div class="actions">
      ${extras?.(line) ?? nothing}
      <button type="button" class="btn" data-focus="edit ${rubric.id}" aria-label=${say(live ? 'editOf' : 'lookOf', { title })} @click=${() => open(rubric.id)}>${live ? iconEdit : iconNext}${say(live ? 'edit' : 'look')}</button>
    </div>
  </li>`;
}

/** The shape of a template in small, for the eye alone. */
const picture = (template: RubricTemplate, rows: number, columns: number): TemplateResult =>
  html`<span class="picture ${template}" aria-hidden="true">${Array.from({ length: rows }, () => html`<span>${Array.from({ length: columns }, () => html`<i></i>`)}</span>`)}</span>`;
