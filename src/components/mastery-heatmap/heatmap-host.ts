/** What the parts that are loaded on demand may ask of the element. */
import type { TemplateResult } from 'lit';
import type { Change } from '../../domain/records/change.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { MasteryPolicy } from '../../domain/records/mastery.js';
import type { Capability } from '../../domain/records/viewer.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import type { GridSource, Place } from './grid-source.js';
import type { Words } from './heatmap-words.js';
import type { Arrangement, HeatmapModel, Shown } from './mastery-heatmap.model.js';
import type { NamesShown } from './shown-names.js';
import type { View } from './views.js';

export interface HeatmapHost {
  records(): RecordSet;
  model(): HeatmapModel;
  shown(): Shown;
  arrangement(): Arrangement;
  words(): Words;
  /** Sentences that all elements share. */
  shared(key: 'close' | 'cancel' | 'noName'): string;
  /** The name on screen, of a row of the model. */
  nameOf(row: number): string;
  names(): NamesShown;
  setNames(names: NamesShown): void;
  /** Whether this reader may make this change now; without a capability: whether anything may be changed. */
  mayChange(capability?: Capability): boolean;
  /** Whether this reader may write a comment on a learner's cells now. */
  mayComment(learnerId: string): boolean;
  readerId(): string | undefined;
  /** What the page calls a member of staff. */
  staffName(id: string): string | undefined;
  today(): string;
  root(): ParentNode;
  /** What the grid draws now. */
  gridSource(): GridSource | undefined;
  arrange(change: Partial<Arrangement>): void;
  setPolicy(policy: MasteryPolicy): void;
  look(view: View): void;
  /** The words `groups` and `standards`, where they are folded. */
  fold(): string;
  setFold(fold: string): void;
  compact(): boolean;
  setCompact(compact: boolean): void;
  /** Draws the element again; with `marks` also the cells, of which only marks have changed; with `all` another grid. */
  redraw(what?: 'marks' | 'all'): void;
  drawn(): Promise<unknown>;
  isRightToLeft(): boolean;
  /** Moves the focus to a place in the grid. */
  moveTo(place: Place): void;
  /** What an element in the grid stands for. */
  placeOf(target: EventTarget | null): Place | undefined;
  focusGrid(keys?: { row: string; column: string }): void;
  announce(text: string): void;
  requestChange(kind: string, changes: readonly Change[]): Promise<ChangeOutcome>;
  dispatchEvent(event: Event): boolean;
  open(panel: Panel, opener?: HTMLElement): void;
  close(): void;
  /** Copies what is selected. */
  copy(): void;
  /** Ids of the learners of a line, or of the standards; a fold stands for all below it. */
  idsAt(kind: 'row' | 'column', at: number): readonly string[];
}
export type ElementHost = Omit<HeatmapHost, 'open' | 'close' | 'copy' | 'idsAt'>;

/** What a dialog shows. */
export interface Panel {
  /** Its heading has the id `panel-title`. Nothing to show any more closes it. */
  content(): TemplateResult | undefined;
  /** After it closed. True: the panel has put the focus where it belongs. */
  closed?(): boolean;
}
