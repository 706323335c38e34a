import type { CollectionName } from './collections.js';

export type ReportCode =
  | 'not-a-list'
  | 'not-a-record'
  | 'unreadable'
  | 'no-id'
  | 'field-missing'
  | 'field-invalid'
  | 'item-invalid'
  | 'rule-broken'
  | 'duplicate-id'
  | 'unknown-link'
  | 'ring'
  | 'unknown-collection'
  | 'ragged-row'
  | 'duplicate-header'
  | 'bad-number'
  | 'bad-date'
  | 'out-of-range'
  | 'blank-id'
  | 'no-counterpart'
  | 'too-many';

/** What happened to one record or field on its way in. Holds places and field names, never the value: values are personal. */
export interface ReportEntry {
  /** `dropped`: the record is left out. `mended`: it stays, one field was cleared. `noted`: nothing was lost. */
  outcome: 'dropped' | 'mended' | 'noted';
  code: ReportCode;
  /** Where: `goals[3].dueOn`, or `row 12, column "score"` for CSV. */
  place: string;
  collection?: CollectionName;
  field?: string;
  /** The record's position in the list it came in. */
  index?: number;
}

/** What happened to a whole import. */
export interface ImportReport {
  entries: readonly ReportEntry[];
  dropped: number;
  mended: number;
}

export const summarize = (entries: readonly ReportEntry[]): ImportReport => ({
  entries,
  dropped: entries.filter((entry) => entry.outcome === 'dropped').length,
  mended: entries.filter((entry) => entry.outcome === 'mended').length,
});
