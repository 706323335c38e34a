/** What the parts that load later may ask of the element. */
import type { Change } from '../../domain/records/change.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Viewer, ViewerRole } from '../../domain/records/viewer.js';
import type { DraftStore } from '../../sdk/client/client.types.js';
import type { MessageParams } from '../../locales/message.types.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import type { FocusWish } from './focus-after-render.js';
import type { ModelNeeds } from './goal-tracker.model.js';
import type { GoalChangeKind } from './goal-tracker.events.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';
import type { TrackerParts } from './on-demand.js';
import type { Unfolded } from './unfolded.js';

export interface TrackerHost {
  readonly viewer: Viewer;
  readonly today: string;
  readonly needed: readonly ViewerRole[];
  readonly records: RecordSet;
  readonly more: RecordSet;
  readonly templates: RecordSet['goals'];
  readonly group: string | undefined;
  readonly lang: string;
  /** Where drafts may be kept on this device. */
  readonly draftStore: DraftStore | undefined;
  readonly learnerId: string | undefined;
  readonly needs: ModelNeeds;
  scene(): GoalScene;
  say(key: GoalWord, params?: MessageParams): string;
  nameOf(learnerId: string): string;
  key(id: string): string;
  request(kind: GoalChangeKind, changes: readonly Change[]): Promise<ChangeOutcome>;
  announce(text: string): void;
  focusOn(wish: FocusWish): void;
  redraw(): void;
  /** Who changes it asks for a drawing. */
  readonly unfolded: Unfolded;
  /** Standards, scales, rubrics: asks for them. */
  wantMore(): void;
  withParts(act: (parts: TrackerParts) => void): void;
}
