/** Sharing and bringing in, in the list of boards: buttons, and what came of a file. */
import { html, nothing, type TemplateResult } from 'lit';
import type { WaymarkError } from '../../domain/errors/waymark-error.js';
import type { ImportReport } from '../../domain/records/report.js';
import { iconAlert, iconCheck, iconClose, iconDown, iconPlus, iconUp } from '../../ui/icons.js';
import type { BoardLine } from './board-editor.model.js';
import type { Say } from './board-editor.template.js';

/** What came of the last file. */
export interface Brought {
  readonly fileName: string;
  readonly titles: readonly string[];
  readonly report: ImportReport;
  readonly error?: WaymarkError | undefined;
  /** The sentence of the error. */
  readonly sentence?: string;
}

/** Faults named one by one; more are counted. */
const MOST_NAMED = 20;

export const lineButtons = (line: BoardLine, title: string, say: Say, live: boolean, duplicate: () => void, share: () => void): TemplateResult => html`
  ${live ? html`<button type="button" class="btn quiet" data-focus="duplicate ${line.board.id}" aria-label=${say('duplicateOf', { title })} @click=${duplicate}>${iconPlus}${say('duplicate')}</button>` : nothing}
  <button type="button" class="btn quiet" aria-label=${say('shareOf', { title })} @click=${share}>${iconDown}${say('share')}</button>
`;

export const importButton = (say: Say, take: (file: File) => void): TemplateResult => html`<label class="btn import" part="import">
  ${iconUp}<span>${say('import')}</span>
  <input
    type="file"
    class="visually-hidden"
    data-focus="import"
    accept=".json,application/json"
    @change=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      const [file] = input.files ?? [];
      // The same file can be picked again.
      input.value = '';
      if (file) take(file);
    }}
  />
</label>`;

export function broughtBand({ fileName, titles, report, error, sentence }: Brought, say: Say, quote: (title: string) => string, lang: string, close: () => void): TemplateResult {
  const { entries } = report;
  const reasons = html`<ul class="report small">
    ${entries.slice(0, MOST_NAMED).map(({ outcome, code, place }) => html`<li><code dir="ltr">${place}</code> ${say(`report_${code.replaceAll('-', '_')}`)} ${say(`outcome_${outcome}`)}</li>`)}
    ${entries.length > MOST_NAMED ? html`<li>${say('moreProblems', { count: entries.length - MOST_NAMED })}</li>` : nothing}
  </ul>`;
  return html`<div class="band ${error ? 'error' : 'positive'} brought" part="import-report" role=${error ? 'alert' : 'status'}>
    ${error ? iconAlert : iconCheck}
    <div>
      <p>
        ${error ? html`${sentence} <span class="muted">${say('nothingBrought', { file: fileName })}</span>` : say(titles.length === 0 ? 'broughtNone' : 'brought', { count: titles.length, titles: new Intl.ListFormat(lang).format(titles.map(quote)), file: fileName })}
      </p>
      ${entries.length > 0 ? reasons : nothing}
    </div>
    <button type="button" class="btn quiet square" aria-label=${say('closeReport')} @click=${close}>${iconClose}</button>
  </div>`;
}
