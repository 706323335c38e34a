/** What learners are called on a screen that others can see. Pure; the sentence for a hidden name is given. */
import { readable } from '../../ui/learner-name.js';
import type { HeatmapModel, HeatmapRow } from './mastery-heatmap.model.js';

export const NAMES = ['full', 'initials', 'hidden'] as const;
export type NamesShown = (typeof NAMES)[number];

const first = (text: string | undefined): string => {
  const trimmed = readable(text);
  return trimmed ? [...new Intl.Segmenter().segment(trimmed)][0]!.segment.toLocaleUpperCase() : '';
};

/**
 * The model with other names in its rows, so that cells, lists, panels and files follow. The learner's record is left out with the name: its
 * pronunciation would tell it.
 * @param anonymous "Learner 3", counted in the order of the records
 */
export function withNames(model: HeatmapModel, names: NamesShown, anonymous: (number: number) => string): HeatmapModel {
  if (names === 'full') return model;
  const times = new Map<string, number>();
  const rows = model.rows.map(({ id, learner }, i): HeatmapRow => {
    const initials = names === 'initials' ? first(readable(learner?.preferredName) || learner?.givenName) + first(learner?.familyName) : '';
    if (!initials) return { id, name: anonymous(i + 1), learner: undefined };
    // Two learners with the same letters stay two.
    const time = (times.get(initials) ?? 0) + 1;
    times.set(initials, time);
    return { id, name: time === 1 ? initials : `${initials} ${time}`, learner: undefined };
  });
  return { ...model, rows };
}
