/** "Why this level?" of one cell: what is open, what is typed, and the override it asks for. */
import type { TemplateResult } from 'lit';
import { explain } from '../../domain/mastery/explain.js';
import { statementFor } from '../../domain/mastery/statement-for.js';
import type { TranslatedStatement } from '../../domain/records/framework.js';
import { newId, now } from '../../ui/clock.js';
import { Blocking } from './blocking.js';
import { CellComments } from './cell-comments.js';
import type { HeatmapHost, Panel } from './heatmap-host.js';
import { OVERRIDE } from './mastery-heatmap.events.js';
import { MOST_LETTERS } from './why-words.js';
import { renderWhy } from './why.template.js';

interface Draft {
  readonly level: string;
  readonly reason: string;
  readonly problem: 'overrideReasonNeeded' | 'tooLong' | undefined;
  readonly id: string;
}

export class WhyPanel implements Panel {
  #opened: { learnerId: string; standardId: string } | undefined;
  #draft: Draft = { level: '', reason: '', problem: undefined, id: '' };
  /** Reasons typed and not sent, by cell: closing the panel loses none. */
  #kept = new Map<string, Draft>();
  #sentDraftId = '';
  /** The draft that is on its way: a double click sends it once (FAULTS 103). */
  #sending = '';
  #fromList = false;
  readonly #comments: CellComments;
  readonly #blocking: Blocking;

  constructor(private readonly host: HeatmapHost) {
    this.#comments = new CellComments(host);
    this.#blocking = new Blocking(host);
  }

  /** Opens the cell at a row and a column of the model. */
  open(row: number, column: number, opener?: HTMLElement): void {
    this.#fromList = opener !== undefined;
    this.#show(row, column);
    this.host.open(this, opener);
  }

  #show(row: number, column: number): void {
    const { matrix, rows, columns, scale } = this.host.model();
    this.#opened = { learnerId: rows[row]!.id, standardId: columns[column]!.id };
    const level = matrix.level[row * matrix.columns + column]!;
    this.#draft = this.#kept.get(JSON.stringify(this.#opened)) ?? { level: scale.levels[Math.max(0, level)]!.id, reason: '', problem: undefined, id: newId() };
  }

  #keep(): void {
    const cell = JSON.stringify(this.#opened);
    if (this.#draft.reason.trim() && this.#draft.id !== this.#sentDraftId) this.#kept.set(cell, this.#draft);
    else this.#kept.delete(cell);
  }

  content(): TemplateResult | undefined {
    const { host } = this;
    const model = host.model();
    const place = this.#place();
    if (!place) return undefined;
    const [row, column] = place;
    const { matrix, scale, policy } = model;
    return renderWhy({
      model,
      row,
      column,
      name: host.nameOf(row),
      explanation: explain(matrix.evidenceAt(row, column), { scale, policy, today: host.today() }, matrix.overridesAt(row, column)),
      words: host.words(),
      before: this.#before(row, column),
      goTo: (next) => this.#goTo(row, next),
      host,
      comments: this.#comments.scene(this.#opened!),
      statement: this.#statementFor(row, column),
      mayOverride: host.mayChange('mastery.override'),
      draft: this.#draft,
      closeLabel: host.shared('close'),
      close: () => host.close(),
      typed: (draft) => this.#write({ ...draft, ...('reason' in draft ? { problem: undefined } : {}) }),
      save: () => void this.#save(row, column),
      takeBack: () => void this.#takeBack(row, column),
    });
  }

  closed(): boolean {
    const { host } = this;
    this.#keep();
    const opened = this.#opened;
    this.#opened = undefined;
    if (this.#fromList) return false;
    // A native dialog gives focus back to its opener; a grid cell may hold another learner by now.
    host.focusGrid(opened && { row: opened.learnerId, column: opened.standardId });
    return true;
  }

  /** Columns of the standards that come before this one and are not met yet, the nearest first. */
  #before(row: number, column: number): readonly number[] {
    const { matrix } = this.host.model();
    const { direct, startWith } = this.#blocking.of(row, column);
    return [...new Set([...direct, ...startWith])].flatMap((id) => matrix.columnOf.get(id) ?? []);
  }

  #statementFor(row: number, column: number): TranslatedStatement | undefined {
    const { rows, columns } = this.host.model();
    const { standard } = columns[column]!;
    return standard && statementFor(standard, rows[row]!.learner?.languages ?? []);
  }

  /** Another cell of the same learner, in the same panel. */
  #goTo(row: number, column: number): void {
    this.#keep();
    this.#show(row, column);
    this.host.redraw();
    void this.host.drawn().then(() => this.host.root().querySelector<HTMLElement>('dialog .btn')?.focus());
  }

  #place(): [number, number] | undefined {
    const { matrix } = this.host.model();
    const row = this.#opened && matrix.rowOf.get(this.#opened.learnerId);
    const column = this.#opened && matrix.columnOf.get(this.#opened.standardId);
    return row === undefined || column === undefined ? undefined : [row, column];
  }

  #write(change: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...change };
    this.host.redraw();
  }

  async #save(row: number, column: number): Promise<void> {
    const { host } = this;
    const { level, reason, id } = this.#draft;
    const problem = !reason.trim() ? 'overrideReasonNeeded' : reason.length > MOST_LETTERS ? 'tooLong' : undefined;
    if (problem) {
      this.#write({ problem });
      await host.drawn();
      host.root().querySelector<HTMLElement>('#override-reason')?.focus();
      return;
    }
    if (this.#sending === id) return;
    this.#sending = id;
    const { rows, columns } = host.model();
    const record = { id, version: 1, learnerId: rows[row]!.id, standardId: columns[column]!.id, levelId: level, reason, by: host.readerId(), at: now() };
    const outcome = await host.requestChange(OVERRIDE, [{ collection: 'masteryOverrides', action: 'create', id, record }]);
    this.#sending = '';
    if (outcome !== 'done') return;
    host.announce(host.words().say('overrideSaved'));
    this.#sentDraftId = id;
    host.close();
  }

  async #takeBack(row: number, column: number): Promise<void> {
    const { host } = this;
    const changes = host
      .model()
      .matrix.overridesAt(row, column)
      .map(({ id }) => ({ collection: 'masteryOverrides', action: 'remove', id }) as const);
    if ((await host.requestChange(OVERRIDE, changes)) !== 'done') return;
    host.announce(host.words().say('overrideRemoved'));
    host.close();
  }
}
