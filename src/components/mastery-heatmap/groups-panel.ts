/** Groups to be saved: learners that were selected, or the groups suggested for one standard, moved about by hand. */
import type { TemplateResult } from 'lit';
import { NEEDS, suggestGroups } from '../../domain/mastery/needs.js';
import { newId } from '../../ui/clock.js';
import { renderGroups } from './groups.template.js';
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

  constructor(private readonly host: HeatmapHost) {}

  /** One group of these learners. */
  openWith(learnerIds: readonly string[], opener?: HTMLElement): void {
    this.#standardId = undefined;
    this.#start([{ id: newId(), title: '', learnerIds, wanted: true }], opener);
  }

  /** Groups by what learners need on one standard. */
  openSuggested(standardId: string, opener?: HTMLElement): void {
    const { host } = this;
    const model = host.model();
    const column = model.matrix.columnOf.get(standardId);
    if (column === undefined) return;
    const { say } = host.words();
    const suggested = suggestGroups(model.matrix, host.shown().rows, column, model.proficient);
    this.#standardId = standardId;
    const { code } = model.columns[column]!;
    const drafts = NEEDS.map((need) => ({
      id: newId(),
      title: say('groupTitle', { code, need: say(`filter_${need}`) }),
      learnerIds: suggested[need].map((row) => model.rows[row]!.id),
      wanted: suggested[need].length > 0 && need !== 'noEvidence',
    }));
    this.#start(drafts, opener);
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
      ...(column === undefined ? {} : { standard: model.columns[column]!, cellOf: (id: string) => levelOf(model, id, column) }),
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
