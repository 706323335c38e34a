/** The list view: one learner at a time, or one standard. */
import type { TemplateResult } from 'lit';
import type { Words } from './heatmap-words.js';
import { renderLearnerList } from './learner-list.template.js';
import type { HeatmapModel, Shown } from './mastery-heatmap.model.js';
import { renderStandardList } from './standard-list.template.js';

export interface ListViewScene {
  readonly model: HeatmapModel;
  readonly shown: Shown;
  /** Who was asked for last; one who is not shown gives way to the first. */
  readonly learnerId: string | undefined;
  /** The standard, where the list is of learners; empty: the first. */
  readonly standardId: string | undefined;
  /** Staff choose among learners; others see one. */
  readonly many: boolean;
  readonly mine: boolean;
  readonly staff: boolean;
  readonly nameOf: (row: number) => string;
  readonly words: Words;
  open(row: number, column: number, opener: HTMLElement): void;
  showLearner(id: string): void;
  showStandard(id: string | undefined): void;
}

export function renderListView(scene: ListViewScene): TemplateResult {
  const { model, shown, learnerId, standardId, many, nameOf, words, open } = scene;
  if (many && standardId !== undefined) {
    const asked = model.matrix.columnOf.get(standardId) ?? -1;
    const column = shown.columns.includes(asked) ? asked : shown.columns[0]!;
    return renderStandardList({ model, shown, column, nameOf, words, open, choose: (next) => scene.showStandard(model.columns[next]!.id), byLearner: () => scene.showStandard(undefined) });
  }
  const row = shown.rows.find((candidate) => model.rows[candidate]!.id === learnerId) ?? shown.rows[0]!;
  return renderLearnerList({
    model,
    row,
    name: nameOf(row),
    ...(many ? { choice: shown.rows, nameOf, byStandard: () => scene.showStandard('') } : {}),
    columns: shown.columns,
    mine: scene.mine,
    staff: scene.staff,
    words,
    open,
    choose: (next) => scene.showLearner(model.rows[next]!.id),
  });
}
