import { WaymarkError } from '../../../domain/errors/waymark-error.js';
import type { CheckedRecords } from '../../../domain/records/check.js';
import type { ImportReport } from '../../../domain/records/report.js';
import type { Source } from '../source.types.js';
import { fetchRecords, type FetchOptions } from './fetch-records.js';
import { readRecords } from './read-records.js';

export interface FileSourceOptions extends Omit<FetchOptions, 'signal'> {
  /** Address of a JSON or CSV file. */
  src?: string;
  /** The text or the bytes of the file. */
  text?: string | ArrayBuffer | ArrayBufferView;
  /** A record set or a CASE package that is already an object. */
  data?: unknown;
}

/** A JSON or CSV file, by address or given: read once, read-only. After a failure the next read tries again. */
export function fileSource({ src, text, data, ...options }: FileSourceOptions): Source {
  const stop = new AbortController();
  const how = { ...options, signal: stop.signal };
  let reading: Promise<CheckedRecords> | undefined;
  let reported: ImportReport | undefined;

  const load = () =>
    (reading ??= (src === undefined ? readRecords(text ?? data, how) : fetchRecords(src, how)).catch((error: unknown) => {
      reading = undefined;
      throw error;
    }));

  return {
    readonly: true,
    async read(collection) {
      const { records, report } = await load();
      // The report is about the file, not about one collection: it is told once.
      const isFirst = reported !== report;
      reported = report;
      return { records: records[collection] ?? [], checked: true, ...(isFirst ? { report } : {}) };
    },
    write: () => Promise.resolve({ outcome: 'refused', error: new WaymarkError('read-only', 'a file cannot be written') }),
    changes: () => () => undefined,
    close() {
      stop.abort();
      return Promise.resolve();
    },
  };
}
