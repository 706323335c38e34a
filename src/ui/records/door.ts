import { html, type TemplateResult } from 'lit';
import { WaymarkError } from '../../domain/errors/waymark-error.js';
import { checkRecordSet, checkRecordSetInSteps, type CheckedRecords } from '../../domain/records/check.js';
import { schemas, type CollectionName } from '../../domain/records/collections.js';
import { linkRecords, linkRecordsInSteps } from '../../domain/records/links.js';
import { summarize } from '../../domain/records/report.js';

/** Fewer records than this are checked and shown in one go. */
const MANY = 10_000;
const schemasOf = (names: readonly CollectionName[]) => Object.fromEntries(names.map((name) => [name, schemas[name]]));

/** Checks data that a page hands to an element. Loaded on demand: records that come through a client are checked there. */
export function checkData(data: unknown, names: readonly CollectionName[]): CheckedRecords {
  const { records, report } = checkRecordSet(data, schemasOf(names));
  const entries = [...report.entries];
  return { records: linkRecords(records, entries), report: summarize(entries) };
}

function* checkDataInSteps(data: unknown, names: readonly CollectionName[]): Generator<number, CheckedRecords> {
  const { records, report } = yield* checkRecordSetInSteps(data, schemasOf(names));
  const entries = [...report.entries];
  const steps = linkRecordsInSteps(records, entries);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield 1;
  return { records: step.value, report: summarize(entries) };
}

export function isMany(data: unknown, names: readonly CollectionName[]): boolean {
  try {
    return names.reduce((sum, name) => sum + ((data as Record<string, unknown[] | undefined>)[name]?.length ?? 0), 0) >= MANY;
  } catch {
    // No object, or a getter that throws: the check says what is wrong.
    return false;
  }
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
  const { inSlices } = await import('../../sdk/slices.js');
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

/** Changes to an element's own copy are made where that copy is checked: a page with a client needs neither. */
export { applyChanges } from '../../domain/records/apply-changes.js';
