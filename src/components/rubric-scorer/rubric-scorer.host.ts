/** The element as its parts see it. */
import type { Change } from '../../domain/records/change.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Criterion, Scoring } from '../../domain/records/rubric.js';
import type { Viewer } from '../../domain/records/viewer.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import type { PartName, PartTypes } from './parts.js';
import type { Place, WorkPlace } from './place.js';
import type { RubricChangeKind } from './rubric-scorer.events.js';
import type { PileRow, ScorerView, Wanted } from './rubric-scorer.model.js';
import type { Speech } from './rubric-scorer.scene.js';

/** What a person has chosen to look at. */
export interface Shown {
  readonly view?: ScorerView | undefined;
  readonly task?: string | undefined;
  readonly row?: string | undefined;
  /** The sample that is being scored a second time. */
  readonly sample?: string | undefined;
  readonly levels?: boolean;
}

export interface Sheet {
  readonly place: WorkPlace;
  readonly scoring: Scoring;
}

export interface ScorerHost extends Pick<Speech, 'say' | 'sayShared'> {
  lang(): string;
  records(): RecordSet;
  looker(): Viewer;
  editable(): boolean;
  wanted(): Wanted & { readonly group?: string | undefined; readonly learner?: string | undefined };
  place(): Place;
  /** The work whose form is in view. */
  sheet(): Sheet | undefined;
  /** The next work of the pile that waits, once the one in view is done. */
  nextWaiting(): PileRow | undefined;
  request(kind: RubricChangeKind, changes: readonly Change[], isMended?: () => boolean): Promise<ChangeOutcome>;
  /** The same act asked for twice at once (a double click) is done once. */
  once(act: string, work: () => Promise<unknown>): Promise<void>;
  /** A part of the element; nothing where it could not be had, which is said. */
  load<K extends PartName>(name: K): Promise<PartTypes[K] | undefined>;
  announce(text: string): void;
  /** The first of these `data-focus` names that is there has the focus after the next drawing. */
  focusOn(...names: string[]): void;
  redraw(): void;
  drawn(): Promise<unknown>;
  show(change: Shown): void;
  find(selector: string): HTMLElement | null;
  /** A short name for an id that may hold anything. */
  key(id: string): string;
  nameOf(learnerId: string | undefined): string;
  callName(learnerId: string | undefined): string;
  codesOf(criterion: Criterion): readonly string[];
}
