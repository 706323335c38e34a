/** The panel of ways to work levels out, with what each would change. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyPreview } from '../../domain/mastery/policy-preview.js';
import type { MasteryMethod } from '../../domain/records/mastery.js';
import { iconClose } from '../../ui/icons.js';
import type { Say } from './heatmap-words.js';

export interface PolicyScene {
  readonly methods: readonly MasteryMethod['kind'][];
  readonly chosen: MasteryMethod['kind'];
  readonly inUse: MasteryMethod['kind'];
  readonly description: string;
  /** Left out: it is the one in use. */
  readonly preview?: PolicyPreview | undefined;
  /** How much of the preview is done, from 0 to 1; left out: there is none. */
  readonly done?: number;
  readonly codeOf: (column: number) => string;
  readonly learners: number;
  readonly say: Say;
  readonly closeLabel: string;
  close(): void;
  choose(kind: MasteryMethod['kind']): void;
  apply(): void;
}

/** So many standards are listed, those with the most changes. */
const LISTED = 8;

export function renderPolicy({ methods, chosen, inUse, description, preview, done, codeOf, learners, say, ...deeds }: PolicyScene): TemplateResult {
  const changes = ({ up, down, gained, lost }: { up: number; down: number; gained: number; lost: number }) => up + down + gained + lost;
  const most = preview ? [...preview.standards].sort((a, b) => changes(b) - changes(a)).slice(0, LISTED) : [];
  return html`<div class="dialog-head">
      <h2 id="panel-title">${say('policyTitle')}</h2>
      <button type="button" class="btn quiet square" aria-label=${deeds.closeLabel} @click=${() => deeds.close()}>${iconClose}</button>
    </div>
    <div class="dialog-body policy">
      <div class="field">
        <label for="policy-method">${say('policyMethod')}</label>
        <select id="policy-method" @change=${(event: Event) => deeds.choose((event.target as HTMLSelectElement).value as MasteryMethod['kind'])}>
          ${methods.map((kind) => html`<option value=${kind} ?selected=${kind === chosen}>${say(`methodName_${kind}`)}${kind === inUse ? ` (${say('inUse')})` : ''}</option>`)}
        </select>
        <p class="hint">${description}</p>
      </div>
      ${preview
        ? html`<p class="preview">
              <strong>${preview.learners === 0 ? say('previewSame') : say('previewLearners', { count: preview.learners, total: learners })}</strong>
              ${preview.learners === 0 ? nothing : say('previewMoves', { up: preview.up, down: preview.down, gained: preview.gained, lost: preview.lost })}
            </p>
            ${most.length === 0
              ? nothing
              : html`<div class="table-scroll" tabindex="0" role="region" aria-label=${say('previewTable')}>
                  <table class="plain">
                    <thead>
                      <tr>
                        <th scope="col">${say('pickStandard')}</th>
                        ${(['up', 'down', 'gained', 'lost'] as const).map((move) => html`<th scope="col">${say(`moves_${move}`)}</th>`)}
                      </tr>
                    </thead>
                    <tbody>
                      ${most.map((moves) => html`<tr><th scope="row"><bdi>${codeOf(moves.column)}</bdi></th><td>${moves.up}</td><td>${moves.down}</td><td>${moves.gained}</td><td>${moves.lost}</td></tr>`)}
                    </tbody>
                  </table>
                </div>`}
            <div class="actions"><button type="button" class="btn primary" @click=${() => deeds.apply()}>${say('policyApply')}</button></div>`
        : done === undefined
          ? nothing
          : html`<progress max="1" .value=${done} aria-label=${say('slowLabel')}></progress>`}
    </div>`;
}
