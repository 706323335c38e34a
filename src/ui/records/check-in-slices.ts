/** Very many records are checked in slices, with a bar that shows how far it is. Loaded when there are so many. */
import { html, type TemplateResult } from 'lit';
import { WaymarkError } from '../../domain/errors/waymark-error.js';
import { checkRecordSetInSteps, type CheckedRecords } from '../../domain/records/check.js';
import type { CollectionName } from '../../domain/records/collections.js';
import { linkRecordsInSteps } from '../../domain/records/links.js';
import { summarize } from '../../domain/records/report.js';
import { inSlices } from '../../sdk/slices.js';
import { schemasOf } from './door.js';

function* checkDataInSteps(data: unknown, names: readonly CollectionName[]): Generator<number, CheckedRecords> {
  const { records, report } = yield* checkRecordSetInSteps(data, schemasOf(names));
  const entries = [...report.entries];
  const steps = linkRecordsInSteps(records, entries);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield 1;
  return { records: step.value, report: summarize(entries) };
}

/** What is seen of the work: how far it is, and a way to stop. */
export type Work = (say: (key: 'loading' | 'cancel') => string) => TemplateResult;
export interface WorkPlace {
  /** False once newer data has come. */
  isWanted(): boolean;
  show(work: Work | undefined): void;
}

/**
 * Very many records: in slices, beside a page that stays alive.
 * @throws WaymarkError `stopped` where the reader has had enough; asking again begins anew
 */
export async function checkInSlices(data: unknown, names: readonly CollectionName[], place: WorkPlace): Promise<CheckedRecords> {
  const stop = new AbortController();
  let done = 0;
  let shown = 0;
  const work: Work = (say) => html`<div class="band" role="group" aria-label=${say('loading')}>
    <p>${say('loading')}</p>
    <progress max="1" .value=${done} aria-label=${say('loading')}></progress>
    <button type="button" class="btn" @click=${() => stop.abort()}>${say('cancel')}</button>
  </div>`;
  place.show(work);
  const checked = await inSlices(checkDataInSteps(data, names), stop.signal, (at) => {
    if (!place.isWanted()) stop.abort();
    done = at;
    // A hundred drawings are enough for a bar.
    if (done - shown < 0.01) return;
    shown = done;
    place.show(work);
  });
  if (place.isWanted()) place.show(undefined);
  if (!checked) throw new WaymarkError('stopped', 'the check of the records was stopped', { retryable: true });
  return checked;
}
