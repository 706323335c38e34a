/** Files in an editor: the button that brings one in, and what came of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { WaymarkError } from '../../domain/errors/waymark-error.js';
import type { ImportReport } from '../../domain/records/report.js';
import { iconAlert, iconCheck, iconClose, iconUp } from '../icons.js';
import type { Say } from './editor-scene.js';

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

/** What happened on the way, place by place. */
export function reportList({ entries }: ImportReport, say: Say): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<ul class="report small">
    ${entries.slice(0, MOST_NAMED).map(({ outcome, code, place }) => html`<li><code dir="ltr">${place}</code> ${say(`report_${code.replaceAll('-', '_')}`)} ${say(`outcome_${outcome}`)}</li>`)}
    ${entries.length > MOST_NAMED ? html`<li>${say('moreProblems', { count: entries.length - MOST_NAMED })}</li>` : nothing}
  </ul>`;
}

export function broughtBand({ fileName, titles, report, error, sentence }: Brought, say: Say, quote: (title: string) => string, lang: string, close: () => void): TemplateResult {
  return html`<div class="band ${error ? 'error' : 'positive'} brought" part="import-report" role=${error ? 'alert' : 'status'}>
    ${error ? iconAlert : iconCheck}
    <div>
      <p>
        ${error ? html`${sentence} <span class="muted">${say('nothingBrought', { file: fileName })}</span>` : say(titles.length === 0 ? 'broughtNone' : 'brought', { count: titles.length, titles: new Intl.ListFormat(lang).format(titles.map(quote)), file: fileName })}
      </p>
      ${reportList(report, say)}
    </div>
    <button type="button" class="btn quiet square" aria-label=${say('closeReport')} @click=${close}>${iconClose}</button>
  </div>`;
}
