/** The class view's own hands: how much of it is shown, what is ticked, approving in one go, the file. Loaded when a teacher looks at a class. */
import type { TemplateResult } from 'lit';
import { moveTo } from '../../domain/board/choosing.js';
import { cleanFileName } from '../../domain/export/file-name.js';
import type { Board } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { can } from '../../domain/records/viewer.js';
import { choiceBoardClass } from '../../locales/en/choice-board-class.js';
import { now } from '../../ui/clock.js';
import { forms } from '../../ui/styles/forms.styles.js';
import { evidenceOfApproval, scaleOf, usualLevel } from './approving.js';
import type { BoardHost } from './board-host.js';
import type { Act } from './choice-board.context.js';
import { standardsOf, type ReachedBy } from './choice-board.model.js';
import { classCsv, download } from './class-csv.js';
import { classBoard, type ClassBoard } from './class.model.js';
import { classStyles } from './class.styles.js';
import { classTemplate, takersOf, type ClassWindow } from './class.template.js';

export const styles = [forms, classStyles];
export const english = choiceBoardClass;

const FIRST_WINDOW: ClassWindow = { rows: 60, waiting: 6 };

interface Made {
  readonly board: Board;
  readonly records: RecordSet;
  readonly group: string | undefined;
  readonly reached: ReachedBy | undefined;
  readonly lang: string;
  readonly view: ClassBoard;
}

export class ClassDesk {
  #window = FIRST_WINDOW;
  #board = '';
  #picked: ReadonlySet<string> = new Set();
  #level: string | undefined;
  #busy = false;
  /** The last view: a dialog that opens does not work out a district anew. */
  #made: Made | undefined;

  constructor(
    private readonly host: BoardHost,
    private readonly act: Act,
  ) {}

  #view(board: Board): ClassBoard {
    const { host } = this;
    const key = { board, records: host.records(), group: host.group(), reached: host.reachedBy(board), lang: host.lang() };
    const last = this.#made;
    if (last && (Object.keys(key) as (keyof typeof key)[]).every((name) => last[name] === key[name])) return last.view;
    const view = classBoard(key.records, board, key.group, key.lang, host.shared('noName'), key.reached);
    this.#made = { ...key, view };
    return view;
  }

  draw(board: Board): TemplateResult {
    const { host } = this;
    if (this.#board !== board.id) {
      this.#board = board.id;
      this.#window = FIRST_WINDOW;
      this.#picked = new Set();
    }
    const view = this.#view(board);
    // What was answered meanwhile is ticked no more.
    const picked = new Set(view.waiting.flatMap(({ choice }) => (this.#picked.has(choice.id) ? [choice.id] : [])));
    const records = host.records();
    const scale = can(host.looker(), 'rubric.score') ? scaleOf(records) : undefined;
    return classTemplate(view, {
      words: host.words(board),
      window: this.#window,
      live: host.editable() && host.looker().role === 'teacher',
      picked,
      scale,
      level: this.#level ?? usualLevel(scale) ?? '',
      standards: (ids) => standardsOf(records, ids),
      act: this.act,
      more: (what) => {
        this.#window = { ...this.#window, [what]: this.#window[what] + 100 };
        void host.draw();
      },
      pick: (ids, on) => {
        // Approving writes evidence: what is there already is read meanwhile.
        host.widen();
        this.#picked = new Set(on ? [...picked, ...ids] : [...picked].filter((id) => !ids.includes(id)));
        void host.draw();
      },
      pickLevel: (level) => {
        this.#level = level;
      },
      approve: () => void this.#approve(board),
      download: () => download(classCsv(view, host.words(board)), cleanFileName(board.title, 'csv', 'board')),
    });
  }

  /** All that is ticked, in one change: everything is approved or nothing. */
  async #approve(board: Board): Promise<void> {
    const { host } = this;
    if (this.#busy) return;
    this.#busy = true;
    try {
      const at = now();
      const looker = host.looker();
      const view = this.#view(board);
      const work = view.waiting.filter(({ choice }) => this.#picked.has(choice.id) && moveTo(choice, 'approve', looker) === 'done');
      const draft = this.#level === undefined ? {} : { level: this.#level };
      const changes = work.flatMap(({ learnerId, choice }) => {
        const row = view.rows.find((each) => each.learnerId === learnerId);
        const option = row?.compiled.options.find(({ id }) => id === choice.optionId);
        return [{ collection: 'choices' as const, action: 'update' as const, id: choice.id, fields: { status: 'done' as const, doneAt: at, feedback: undefined } }, ...(option ? evidenceOfApproval(host.records(), option, choice, draft, looker, at) : [])];
      });
      if (changes.length === 0 || (await host.change(changes)) !== 'done') return;
      this.#picked = new Set();
      host.announce(host.say('announceBatch', { count: work.length }));
      await host.draw();
      host.root().querySelector<HTMLElement>('#review-head')?.focus();
    } finally {
      this.#busy = false;
    }
  }

  takersOf(optionId: string): TemplateResult | undefined {
    const board = this.host.board();
    return board && takersOf(this.#view(board), optionId, this.host.words(board));
  }
}
