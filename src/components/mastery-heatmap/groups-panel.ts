/** Groups to be saved: learners that were selected, or the groups suggested for one standard, moved about by hand. */
import type { TemplateResult } from 'lit';
import { groupsByBlocker, NEEDS, suggestGroups } from '../../domain/mastery/needs.js';
import { newId } from '../../ui/clock.js';
import { Blocking } from './blocking.js';
import { renderGroups, type GroupedBy } from './groups.template.js';
import type { HeatmapHost, Panel } from './heatmap-host.js';
import { GROUP } from './mastery-heatmap.events.js';

export interface DraftGroup {
  /** Of the record to be, made when the panel opens: a double click saves once. */
  readonly id: string;
  readonly title: string;
  readonly learnerIds: readonly string[];
  /** Whether it is saved with the others. */
  readonly wanted: boolean;
}

export class GroupsPanel implements Panel {
  #drafts: readonly DraftGroup[] = [];
  #standardId: string | undefined;
  #problem: 'titleNeeded' | 'groupEmpty' | undefined;

  #by: GroupedBy = 'need';
  /** By the column of the standard to begin with. */
  #beginnings: ReadonlyMap<number, readonly number[]> = new Map();
  readonly #blocking: Blocking;

  constructor(private readonly host: HeatmapHost) {
    this.#blocking = new Blocking(host);
  }

  /** One group of these learners. */
  openWith(learnerIds: readonly string[], opener?: HTMLElement): void {
    this.#standardId = undefined;
    this.#start([{ id: newId(), title: '', learnerIds, wanted: true }], opener);
  }

  /** Groups for one standard: by what learners need, or by where they would begin. */
  openSuggested(standardId: string, opener?: HTMLElement): void {
    const column = this.host.model().matrix.columnOf.get(standardId);
    if (column === undefined) return;
    this.#standardId = standardId;
    this.#by = 'need';
    this.#beginnings = this.#beginningsOf(column);
    this.#start(this.#draftsBy('need', column), opener);
  }

  #draftsBy(by: GroupedBy, column: number): readonly DraftGroup[] {
    const { host } = this;
    const model = host.model();
    const { say } = host.words();
    const idsOf = (rows: readonly number[]) => rows.map((row) => model.rows[row]!.id);
    const { code } = model.columns[column]!;
    if (by === 'beginning')
      return [...this.#beginnings].map(([first, rows]) => ({ id: newId(), title: say('groupBeginning', { code, first: model.columns[first]!.code }), learnerIds: idsOf(rows), wanted: true }));
    const suggested = suggestGroups(model.matrix, host.shown().rows, column, model.proficient);
    return NEEDS.map((need) => ({
      id: newId(),
      title: say('groupTitle', { code, need: say(`filter_${need}`) }),
      learnerIds: idsOf(suggested[need]),
      wanted: suggested[need].length > 0 && need !== 'noEvidence',
    }));
  }

  /** Rows of learners who are not proficient, by the column of the standard they would begin with: the nearest, where there are several. */
  #beginningsOf(column: number): ReadonlyMap<number, readonly number[]> {
    const { matrix, proficient } = this.host.model();
    const rows = this.host.shown().rows.filter((row) => matrix.level[row * matrix.columns + column]! < proficient);
    const groups = groupsByBlocker(rows, (row) => {
      const { direct, startWith } = this.#blocking.of(row, column);
      return { direct, startWith: startWith.slice(0, 1) };
    });
    return new Map([...groups].flatMap(([id, members]) => (matrix.columnOf.has(id) ? [[matrix.columnOf.get(id)!, members]] : [])));
  }

  #groupBy(by: GroupedBy, column: number): void {
    this.#by = by;
    this.#drafts = this.#draftsBy(by, column);
    this.#problem = undefined;
    this.host.redraw();
  }

  #start(drafts: readonly DraftGroup[], opener: HTMLElement | undefined): void {
    this.#drafts = drafts;
    this.#problem = undefined;
    this.host.open(this, opener);
  }

  content(): TemplateResult {
    const { host } = this;
    const model = host.model();
    const column = this.#standardId === undefined ? undefined : model.matrix.columnOf.get(this.#standardId);
    return renderGroups({
      drafts: this.#drafts,
      say: host.words().say,
      nameOf: (id) => {
        const row = model.matrix.rowOf.get(id);
        return row === undefined ? host.shared('noName') : host.nameOf(row);
      },
      ...(column === undefined ? {} : { standard: model.columns[column]!, cellOf: (id: string) => levelOf(model, id, column), ...(this.#beginnings.size > 0 ? { groupedBy: this.#by, groupBy: (by: GroupedBy) => this.#groupBy(by, column) } : {}) }),
      model,
      problem: this.#problem,
      closeLabel: host.shared('close'),
      close: () => host.close(),
      write: (id, change) => this.#write(id, change),
      move: (learnerId, to) => this.#move(learnerId, to),
      save: () => void this.#save(),
    });
  }

  #write(id: string, change: Partial<Pick<DraftGroup, 'title' | 'wanted'>>): void {
    this.#drafts = this.#drafts.map((draft) => (draft.id === id ? { ...draft, ...change } : draft));
    this.#problem = undefined;
    this.host.redraw();
  }

  /** Moves a learner to another draft, or to none. */
  #move(learnerId: string, to: string | undefined): void {
    const { host } = this;
    this.#drafts = this.#drafts.map((draft) => {
      const rest = draft.learnerIds.filter((id) => id !== learnerId);
      return draft.id === to ? { ...draft, learnerIds: [...rest, learnerId], wanted: true } : { ...draft, learnerIds: rest };
    });
    const row = host.model().matrix.rowOf.get(learnerId);
    const name = row === undefined ? host.shared('noName') : host.nameOf(row);
    const target = this.#drafts.find(({ id }) => id === to);
    const { say } = host.words();
    host.announce(target ? say('moved', { name, group: target.title }) : say('takenOut', { name }));
    host.redraw();
    // The control that was used has gone with the learner: the next one of the panel takes the focus.
    void host.drawn().then(() => (host.root().querySelector<HTMLElement>(`[data-learner="${CSS.escape(learnerId)}"]`) ?? host.root().querySelector<HTMLElement>('dialog .group-title'))?.focus());
  }

  async #save(): Promise<void> {
    const { host } = this;
    const wanted = this.#drafts.filter((draft) => draft.wanted);
    this.#problem = wanted.length === 0 || wanted.some(({ learnerIds }) => learnerIds.length === 0) ? 'groupEmpty' : wanted.some(({ title }) => !title.trim()) ? 'titleNeeded' : undefined;
    if (this.#problem) {
      host.redraw();
      await host.drawn();
      host.root().querySelector<HTMLElement>('dialog [aria-invalid="true"], dialog .group-title')?.focus();
      return;
    }
    const staff = host.readerId();
    const changes = wanted.map(({ id, title, learnerIds }) => ({
      collection: 'groups' as const,
      action: 'create' as const,
      id,
      record: { id, version: 1, title: title.trim(), kind: 'flexible' as const, learnerIds: [...learnerIds], staffIds: staff ? [staff] : [] },
    }));
    if ((await host.requestChange(GROUP, changes)) !== 'done') return;
    host.announce(host.words().say('groupsSaved', { count: changes.length }));
    host.close();
  }
}

function levelOf({ matrix }: ReturnType<HeatmapHost['model']>, learnerId: string, column: number): number {
  const row = matrix.rowOf.get(learnerId);
  return row === undefined ? -1 : matrix.level[row * matrix.columns + column]!;
}
