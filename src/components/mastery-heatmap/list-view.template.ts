/** The list view: one learner at a time, or one standard. */
import type { TemplateResult } from 'lit';
import type { Words } from './heatmap-words.js';
import { listChoice, type ListWish } from './list-choice.js';
import { renderLearnerList } from './learner-list.template.js';
import type { HeatmapModel, Shown } from './mastery-heatmap.model.js';
import { renderStandardList } from './standard-list.template.js';

export interface ListViewScene extends ListWish {
  readonly model: HeatmapModel;
  readonly shown: Shown;
  readonly mine: boolean;
  readonly staff: boolean;
  readonly nameOf: (row: number) => string;
  readonly words: Words;
  open(row: number, column: number, opener: HTMLElement): void;
  showLearner(id: string): void;
  showStandard(id: string | undefined): void;
}

export function renderListView(scene: ListViewScene): TemplateResult {
  const { model, shown, many, nameOf, words, open } = scene;
  const choice = listChoice(model, shown, scene);
  if ('column' in choice) return renderStandardList({ model, shown, column: choice.column, nameOf, words, open, choose: (next) => scene.showStandard(model.columns[next]!.id), byLearner: () => scene.showStandard(undefined) });
  const { row } = choice;
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
