/** The class view as CSV: the learners and squares on screen, with the same words, formula-safe (FAULTS 106). Supports are in no view model of a class, so in no file. */
import { writeCsv } from '../../domain/export/csv.js';
import type { Words } from './choice-board.words.js';
import { ownOptions, type ClassBoard } from './class.model.js';
import { soFarWords, cellWords } from './class-words.js';

export function classCsv(view: ClassBoard, words: Words): string {
  const { say, textOf } = words;
  const { compiled, rows, ownIdeas } = view;
  return writeCsv([
    [say('learner'), say('progress'), ...compiled.options.map(({ title }) => textOf(title)), ...(ownIdeas ? [say('ownIdea')] : [])],
    ...rows.map((row) => [
      row.name,
      soFarWords(row, words),
      ...row.standing.options.slice(0, compiled.options.length).map((card) => cellWords(card, words)),
      ...(ownIdeas ? [ownOptions(row, view).map((card) => [textOf(card.option.title), cellWords(card, words)].filter(Boolean).join(': ')).join('; ')] : []),
    ]),
  ]);
}

/** Offers text as a file; nothing leaves the browser. */
export function download(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
