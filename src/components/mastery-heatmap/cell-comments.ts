/** Comments on one cell: what is there, what is typed, and the record it asks for. A comment changes no level. */
import { sortKey } from '../../domain/calendar/calendar.js';
import type { MasteryComment } from '../../domain/records/mastery.js';
import { newId, now } from '../../ui/clock.js';
import type { CommentsScene } from './comments.template.js';
import type { HeatmapHost } from './heatmap-host.js';
import { COMMENT } from './mastery-heatmap.events.js';
import { MOST_LETTERS, whoWords } from './why-words.js';

interface CellIds {
  readonly learnerId: string;
  readonly standardId: string;
}
/** Typed and not sent, with the id of the record to be. */
interface Draft {
  readonly text: string;
  readonly problem: string;
  readonly id: string;
}

export class CellComments {
  /** By cell: closing the panel loses nothing typed. */
  #drafts = new Map<string, Draft>();

  /** The draft that is on its way: a double click sends it once (FAULTS 103). */
  #sending = '';

  constructor(private readonly host: HeatmapHost) {}

  scene(cell: CellIds): CommentsScene {
    const { host } = this;
    const { text, problem } = this.#draftOf(cell);
    return {
      comments: (host.records().masteryComments ?? [])
        .filter(({ learnerId, standardId }) => learnerId === cell.learnerId && standardId === cell.standardId)
        .sort((a, b) => sortKey(a.at) - sortKey(b.at)),
      words: host.words(),
      whoWords: (by) => whoWords(host, by),
      readerId: host.readerId(),
      mayWrite: host.mayComment(cell.learnerId),
      text,
      problem,
      typed: (typed) => this.#write(cell, { text: typed, problem: '' }),
      save: () => void this.#save(cell),
      remove: (comment) => void this.#remove(comment),
    };
  }

  #draftOf(cell: CellIds): Draft {
    const key = JSON.stringify([cell.learnerId, cell.standardId]);
    const draft = this.#drafts.get(key) ?? { text: '', problem: '', id: newId() };
    this.#drafts.set(key, draft);
    return draft;
  }

  #write(cell: CellIds, change: Partial<Draft>): void {
    this.#drafts.set(JSON.stringify([cell.learnerId, cell.standardId]), { ...this.#draftOf(cell), ...change });
    this.host.redraw();
  }

  async #save(cell: CellIds): Promise<void> {
    const { host } = this;
    const { text, id } = this.#draftOf(cell);
    const { say } = host.words();
    const problem = !text.trim() ? say('commentEmpty') : text.length > MOST_LETTERS ? say('tooLong', { count: text.length - MOST_LETTERS }) : '';
    if (problem) {
      this.#write(cell, { problem });
      await host.drawn();
      host.root().querySelector<HTMLElement>('#comment-text')?.focus();
      return;
    }
    if (this.#sending === id) return;
    this.#sending = id;
    const { learnerId, standardId } = cell;
    const by = host.readerId();
    const record = { id, version: 1, learnerId, standardId, text: text.trim(), ...(by === undefined ? {} : { by }), at: now() };
    const outcome = await host.requestChange(COMMENT, [{ collection: 'masteryComments', action: 'create', id, record }]);
    this.#sending = '';
    if (outcome !== 'done') return;
    this.#drafts.delete(JSON.stringify([learnerId, standardId]));
    host.announce(say('commentSaved'));
    host.redraw();
  }

  /** Taken away; its words are back in the field, so that nothing is lost. */
  async #remove({ id, text, ...cell }: MasteryComment): Promise<void> {
    const { host } = this;
    if ((await host.requestChange(COMMENT, [{ collection: 'masteryComments', action: 'remove', id }])) !== 'done') return;
    if (!this.#draftOf(cell).text.trim()) this.#write(cell, { text, problem: '' });
    host.announce(host.words().say('commentRemoved'));
    host.redraw();
    await host.drawn();
    host.root().querySelector<HTMLElement>('#comment-text')?.focus();
  }
}
