/** Rubrics as files. Loaded when one is first shared or brought in: reading a file needs the schemas. */
import type { WaymarkError } from '../../domain/errors/waymark-error.js';
import { cleanFileName } from '../../domain/export/file-name.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { ImportReport } from '../../domain/records/report.js';
import type { Rubric } from '../../domain/records/rubric.js';
import type { RubricFormat } from '../../domain/rubric/files/formats.js';
import { readRubricFile as readRubrics, writeRubricFile, type RubricsRead } from '../../domain/rubric/files/rubric-file.js';
import { newId, now } from '../../ui/clock.js';
import { download } from '../../ui/download.js';
import { readFile } from '../../ui/edit/read-file.js';

/** Offers the file. @returns what the format has no place for */
export function shareRubric(rubric: Rubric, format: RubricFormat, records: RecordSet): ImportReport {
  const { text, report } = writeRubricFile(rubric, format, records, { newId, at: now() });
  download(text, cleanFileName(rubric.title, `${format === 'waymark' ? '' : `${format}.`}rubric.json`, 'rubric'), 'application/json');
  return report;
}

/** What is in a file, or why it could not be read. */
export const readRubricFile = (file: Blob, here: RecordSet): Promise<RubricsRead | WaymarkError> => readFile(file, (text) => readRubrics(text, here, newId));
