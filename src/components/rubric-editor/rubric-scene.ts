import type { Rubric } from '../../domain/records/rubric.js';
import type { CommonLevels, PointsMode } from '../../domain/rubric/edit-rubric.js';
import { isInTheWay, type RubricProblem } from '../../domain/rubric/problems.js';
import type { EditorScene } from '../../ui/edit/editor-scene.js';
import { numberOf, type NumberBounds } from '../../ui/edit/typed-number.js';
import { problemWords } from './problem-words.js';
import type { RubricDesk, RubricDraft } from './rubric-desk.js';
import type { RubricFormat } from '../../domain/rubric/files/formats.js';

/** What the editor's templates draw from. */
export interface RubricScene extends EditorScene {
  readonly draft: RubricDraft;
  /** The rubric as it is now, in the draft. */
  readonly rubric: Rubric;
  readonly desk: RubricDesk;
  readonly common: CommonLevels;
  readonly mode: PointsMode;
  readonly problems: readonly RubricProblem[];
  readonly byField: ReadonlyMap<string, readonly RubricProblem[]>;
  /** Whether students' own words are asked for. */
  readonly wordings: boolean;
  readonly nameOfLearner: (id: string | undefined) => string;
  /** As whom the rubric is shown below; nothing where it is not. */
  readonly preview: () => void;
  readonly previewAs: PreviewAs | undefined;
  readonly previewElement: HTMLElement | 'failed' | undefined;
  showAs(as: PreviewAs): void;
  share(format: RubricFormat): void;
  /** What the last file that was written has no place for. */
  readonly written: unknown;
  /** Where a scoring can be looked at, with `{id}` where its id goes. */
  readonly scoringLink: string | undefined;
  /** Somebody looked at these marks again: they stand. */
  letStand(scoringIds: readonly string[]): void;
}
export type PreviewAs = 'scorer' | 'student';

/** Criteria are shown in full at once up to this many: more would be a wall. */
const MOST_OPEN = 8;
/** `open` holds those that differ from what is usual for the size of the rubric. */
export const isOpen = ({ draft, rubric }: Pick<RubricScene, 'draft' | 'rubric'>, id: string): boolean => draft.open.has(id) || (rubric.criteria.length <= MOST_OPEN && !draft.open.has(`shut ${id}`));

/** The problem of a field in words; what is in the way before what is a hint. */
export function problemAt(scene: RubricScene, focus: string): string | undefined {
  const here = scene.byField.get(focus);
  const first = here?.find(isInTheWay) ?? here?.[0];
  return first && problemWords(first, scene);
}

/** A number of the rubric: what was typed and is none, else what is wrong with it. */
export function numberField(scene: RubricScene, focus: string, value: number | null | undefined, set: (rubric: Rubric, value: number | undefined) => Rubric, bounds: NumberBounds = {}): { value: string; problem: string | undefined; take: (text: string) => void; focus: string } {
  const field = numberOf(scene, focus, value ?? undefined, set, { least: -Infinity, ...bounds });
  return { ...field, focus, problem: field.problem ?? problemAt(scene, focus) };
}
