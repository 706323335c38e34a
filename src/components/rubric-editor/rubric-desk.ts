/** Rubrics that were begun and not saved, how each is saved, and what that means for marks given before. */
import type { Change } from '../../domain/records/change.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Rubric, RubricDraft as KeptDraft } from '../../domain/records/rubric.js';
import { commonLevels, newCriterion, newLevel, renewRubric, withCriterionAdded, withOwnIds } from '../../domain/rubric/edit-rubric.js';
import { scoringsInDoubt, withEdition } from '../../domain/rubric/editions.js';
import { mergeRubrics, type RubricConflict } from '../../domain/rubric/merge-rubrics.js';
import { isInTheWay, rubricProblems } from '../../domain/rubric/problems.js';
import { compareRubrics, type ScoringToReview, type Severity } from '../../domain/rubric/severity.js';
import { structureHash } from '../../domain/rubric/structure-hash.js';
import { rubricFromTemplate, type LevelWord, type RubricTemplate } from '../../domain/rubric/templates.js';
import { newId } from '../../ui/clock.js';
import { DraftDesk, changedFields, companionChanges, type DeskHost, type Draft } from '../../ui/edit/draft-desk.js';
import { EditHistory } from '../../ui/edit-history.js';
import { problemFocus } from './problem-place.js';
import { scoringsWith } from './rubric-editor.model.js';

export type RubricDraft = Draft<Rubric, RubricConflict>;

/** What saving would mean for marks given before. */
export interface Consequences {
  readonly severity: Severity;
  /** Works scored with this rubric. */
  readonly used: number;
  /** To look at again once it is saved; where nothing is changed, those that are due now. */
  readonly toReview: readonly ScoringToReview[];
}

export interface RubricDeskHost extends DeskHost<Rubric> {
  /** Marks given before are in doubt: whether to save all the same. */
  confirm(draft: RubricDraft, consequences: Consequences): Promise<boolean>;
  /** A draft has changed, or there is no draft any more. */
  keep(id: string): void;
}

const FIELDS = ['title', 'description', 'kind', 'criteria', 'showPoints', 'asks', 'blind', 'peersNamed'] as const satisfies (keyof Rubric)[];

export class RubricDesk extends DraftDesk<Rubric, RubricConflict, RubricDeskHost> {
  /** Drafts among the records that were taken up here, saved or thrown away: they do not come back by themselves. */
  #takenUp = new Set<string>();

  protected override opened(rubric: Rubric): Rubric {
    return withOwnIds(rubric, newId);
  }
  protected override plain(rubric: Rubric): Rubric {
    return rubric;
  }
  protected override merge(base: Rubric, mine: Rubric, theirs: Rubric, prefer?: 'mine' | 'theirs'): { merged: Rubric; conflicts: readonly RubricConflict[] } {
    const { rubric, conflicts } = mergeRubrics(base, mine, theirs, prefer);
    return { merged: rubric, conflicts };
  }
  protected override sameWords(one: Rubric, other: Rubric): boolean {
    return Object.keys(changedFields(one, other, FIELDS)).length === 0;
  }
  protected override kept(id: string): void {
    this.#takenUp.add(id);
    this.host.keep(id);
  }
  protected override unfit({ history }: RubricDraft): string | undefined {
    const first = rubricProblems(history.now).find(isInTheWay);
    return first && (problemFocus(first, history.now) ?? 'check');
  }
  protected override reveal(draft: RubricDraft, field: string): void {
    for (const { id } of draft.history.now.criteria) if (field.includes(id)) draft.open.add(id);
  }
  protected override async mayTouch(draft: RubricDraft): Promise<boolean> {
    const found = this.consequences(draft);
    const before = draft.base ? scoringsInDoubt(draft.base, this.host.records().scorings ?? []).length : 0;
    return found.toReview.length > before ? this.host.confirm(draft, found) : true;
  }

  /** What was said before is kept among the editions where marks were given by it. */
  override changesOf({ base, history, companions }: RubricDraft, here: RecordSet = {}): Change[] {
    const rubric = history.now;
    if (!base) {
      const record = { ...rubric, structureHash: structureHash(rubric) };
      return [...companionChanges(companions, here), { collection: 'rubrics', action: 'create', id: rubric.id, record }];
    }
    const fields = changedFields(base, rubric, FIELDS);
    if (Object.keys(fields).length === 0) return [];
    const used = scoringsWith(here, rubric.id).length > 0 && compareRubrics(base, rubric).severity !== 'nothing';
    return [...companionChanges(companions, here), { collection: 'rubrics', action: 'update', id: rubric.id, fields: { ...fields, structureHash: structureHash(rubric), ...(used ? { earlier: withEdition(base, rubric).earlier! } : {}) } }];
  }

  consequences(draft: RubricDraft): Consequences {
    const { base, history } = draft;
    const { scorings = [] } = this.host.records();
    if (!base) return { severity: 'nothing', used: 0, toReview: [] };
    const known = this.#consequences.get(history.now);
    if (known?.scorings === scorings && known.base === base) return known.found;
    const dirty = this.changesOf(draft).length > 0;
    const found: Consequences = {
      severity: dirty ? compareRubrics(base, history.now).severity : 'nothing',
      used: scoringsWith(this.host.records(), base.id).length,
      toReview: scoringsInDoubt(dirty ? withEdition(base, history.now) : base, scorings),
    };
    this.#consequences.set(history.now, { scorings, base, found });
    return found;
  }
  #consequences = new WeakMap<Rubric, { scorings: readonly unknown[]; base: Rubric; found: Consequences }>();

  /** Takes up what was written before a reload. */
  takeUp(drafts: readonly KeptDraft[]): void {
    for (const { rubricId, rubric, base, typed = [], standards, frameworks } of drafts) {
      if (this.#takenUp.has(rubricId)) continue;
      this.#takenUp.add(rubricId);
      if (this.has(rubricId)) continue;
      const draft = this.newDraft(rubric, base, { ...(standards ? { standards } : {}), ...(frameworks ? { frameworks } : {}) });
      this.put({ ...draft, history: new EditHistory(rubric), typed: new Map(typed.map(({ field, text }) => [field, text])) });
    }
  }

  /** The draft as a record; nothing where nothing would be lost. */
  keepable(id: string): Omit<KeptDraft, 'id' | 'version' | 'ownerId'> | undefined {
    const draft = this.begun().find((each) => each.id === id);
    if (!draft) return undefined;
    const { history, base, typed, companions } = draft;
    const { standards, frameworks } = companions;
    return { rubricId: id, rubric: history.now, ...(base ? { base } : {}), typed: [...typed].map(([field, text]) => ({ field, text })), ...(standards ? { standards: [...standards] } : {}), ...(frameworks ? { frameworks: [...frameworks] } : {}) };
  }

  /** @returns the id of the new rubric */
  create(template: RubricTemplate, word: (level: LevelWord) => string): string {
    return this.begin(rubricFromTemplate(template, newId, word));
  }

  /** A copy as a new rubric. @returns its id */
  duplicate(rubric: Rubric, title: string, companions?: RecordSet): string {
    return this.begin({ ...renewRubric(rubric, newId), title }, companions);
  }

  /** A new criterion after another one, with the levels that the others have, ready to be named. */
  add(draft: RubricDraft, afterId?: string): void {
    const id = newId();
    const { heads } = commonLevels(draft.history.now);
    const group = draft.history.now.criteria.find((criterion) => criterion.id === afterId)?.group;
    draft.open.add(id);
    this.edit(draft, (rubric) => withCriterionAdded(rubric, newCriterion(id, { levels: heads.map((head) => newLevel(newId(), head)), ...(group ? { group } : {}) }), afterId), { focus: `title ${id}`, said: 'saidAdded' });
  }
}
