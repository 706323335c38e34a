/** Boards as files. Loaded when one is first shared or brought in: reading a file needs the schemas. */
import { boardFile, readBoardFile as readBoards, type BoardsRead } from '../../domain/board/board-file.js';
import type { WaymarkError } from '../../domain/errors/waymark-error.js';
import { cleanFileName } from '../../domain/export/file-name.js';
import { jsonText } from '../../domain/export/json-text.js';
import type { Board } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { newId } from '../../ui/clock.js';
import { download } from '../../ui/download.js';
import { readFile } from '../../ui/edit/read-file.js';

export function shareBoard(board: Board, records: RecordSet): void {
  download(jsonText(boardFile(board, records)), cleanFileName(board.title, 'board.json', 'board'), 'application/json');
}

/** What is in a file, or why it could not be read. */
export const readBoardFile = (file: Blob, here: RecordSet): Promise<BoardsRead | WaymarkError> => readFile(file, (text) => readBoards(text, here, newId));
