/** What a scorer does in the form: each act, what it asks for, what is said, and where the focus goes. Loaded with the form. */
import type { CommentSnippet, Criterion, Scoring } from '../../domain/records/rubric.js';
import { criteriaOf } from '../../domain/rubric/mark-points.js';
import { afterFrame } from '../../ui/after-frame.js';
import { newId, now } from '../../ui/clock.js';
import { snippetChange, withName } from './comment-bank.js';
import { fieldName } from './comment.template.js';
import { chooseLevel, clearMark, giveState, type MarkEdit } from './mark-edits.js';
import type { ScorerHost, Sheet } from './rubric-scorer.host.js';
import type { FormDeeds } from './rubric-scorer.scene.js';
import { ScoreDesk, type FieldPlace } from './score-desk.js';
import { TypedMemory } from './typed-memory.js';

export class ScoreActs implements FormDeeds {
  readonly desk: ScoreDesk;
  /** Criteria without a mark when submitting was tried, for one scoring. */
  missing: { readonly scoringId: string; readonly goOn: boolean } | undefined;
  #openComments = new Set<string>();

  constructor(private readonly host: ScorerHost) {
    this.desk = new ScoreDesk(
      {
        request: (kind, changes, isMended) => host.request(kind, changes, isMended),
        scoringNow: (id) => host.records().scorings?.find((scoring) => scoring.id === id),
        changed: () => host.redraw(),
        seen: afterFrame,
      },
      new TypedMemory(),
    );
  }

  isCommentOpen(scoring: Scoring, criterionId: string): boolean {
    return this.#openComments.has(`${scoring.id} ${criterionId}`) || this.desk.textOf(scoring, { criterionId, field: 'comment' }) !== '';
  }
  #fieldName = (place: FieldPlace) => fieldName(this.host, place);

  async #edit(criterion: Criterion, edit: MarkEdit): Promise<boolean> {
    const sheet = this.host.sheet();
    if (!sheet) return false;
    this.desk.dropPoints(sheet.scoring, criterion.id);
    return (await this.desk.edit(sheet.scoring, criterion.id, edit)) === 'done';
  }

  choose: FormDeeds['choose'] = (criterion, level) => void this.#edit(criterion, chooseLevel(level));
  setState: FormDeeds['setState'] = (criterion, state) => void this.#edit(criterion, giveState(state)).then(() => this.host.redraw());
  async clear(criterion: Criterion): Promise<void> {
    const k = this.host.key(criterion.id);
    if (!(await this.#edit(criterion, clearMark))) return;
    this.host.announce(this.host.say('cleared'));
    this.host.focusOn(`level-${k}-0`, `criterion-${k}`);
  }

  /** Keys of a level group, while one of its levels has the focus (WCAG 2.1.4), never while somebody types. */
  keys(criterion: Criterion, event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    if (event.key === 'Backspace') return void (event.preventDefault(), this.#undo(true));
    const { levels } = criterion;
    if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      const at = event.key === 'Home' ? 0 : levels.length - 1;
      void this.#edit(criterion, chooseLevel(levels[at]!));
      return this.host.focusOn(`level-${this.host.key(criterion.id)}-${at}`);
    }
    // 0 is the tenth.
    const level = /^[0-9]$/.test(event.key) ? levels[(Number(event.key) + 9) % 10] : undefined;
    if (!level) return;
    event.preventDefault();
    // The next one without a mark, so that a work of five criteria takes five keys; then the button that ends it.
    const sheet = this.host.sheet();
    const criteria = sheet ? criteriaOf(sheet.place.task.rubric) : [];
    const after = criteria.slice(criteria.findIndex(({ id }) => id === criterion.id) + 1);
    const next = sheet && after.find((each) => each.levels.length > 0 && this.desk.markOf(sheet.scoring, each.id).state === 'notYetScored');
    void this.#edit(criterion, chooseLevel(level));
    if (next) this.host.focusOn(`level-${this.host.key(next.id)}-0`);
    else this.host.focusOn('submit-next', 'submit');
  }

  type(place: FieldPlace, text: string): void {
    const sheet = this.host.sheet();
    if (sheet) this.desk.type(sheet.scoring, place, text);
  }
  search(place: FieldPlace, words: string): void {
    const sheet = this.host.sheet();
    if (sheet) this.desk.search(sheet.scoring, place, words);
  }
  openComment(criterion: Criterion): void {
    const sheet = this.host.sheet();
    if (!sheet) return;
    this.#openComments.add(`${sheet.scoring.id} ${criterion.id}`);
    this.host.focusOn(`comment-${this.host.key(criterion.id)}`);
  }

  async commit(place: FieldPlace, criterion?: Criterion): Promise<boolean> {
    const sheet = this.host.sheet();
    if (!sheet) return false;
    const done = await this.desk.commit(sheet.scoring, place, criterion);
    if (this.desk.problemOf(sheet.scoring, place)) {
      await this.host.drawn();
      const id = place.field === 'points' ? `points-problem-${this.host.key(place.criterionId!)}` : `note-${this.#fieldName(place)}`;
      this.host.announce(this.host.find(`#${id}`)?.textContent?.trim() ?? '');
    }
    return done;
  }

  /** Everything typed is on its way before the page may be gone. */
  flush(): void {
    const sheet = this.host.sheet();
    if (!sheet) return;
    const criteria = criteriaOf(sheet.place.task.rubric);
    for (const place of this.desk.unsaved(sheet.scoring)) void this.desk.commit(sheet.scoring, place, criteria.find(({ id }) => id === place.criterionId));
  }

  settle(criterion: Criterion, keep: 'mine' | 'theirs'): void {
    const sheet = this.host.sheet();
    if (!sheet) return;
    void this.desk.settle(sheet.scoring, criterion.id, keep);
    this.host.focusOn(`level-${this.host.key(criterion.id)}-0`, `criterion-${this.host.key(criterion.id)}`);
  }
  settleText(place: FieldPlace, keep: 'mine' | 'theirs', criterion?: Criterion): void {
    const sheet = this.host.sheet();
    if (!sheet) return;
    void this.desk.settleText(sheet.scoring, place, criterion, keep);
    this.host.focusOn(this.#fieldName(place));
  }

  async insert(place: FieldPlace, snippet: CommentSnippet, criterion?: Criterion): Promise<void> {
    const sheet = this.host.sheet();
    if (!sheet) return;
    const text = withName(snippet.text, this.host.callName(sheet.place.learnerId));
    const before = this.desk.textOf(sheet.scoring, place);
    this.host.focusOn(this.#fieldName(place));
    if (before.includes(text)) return;
    this.desk.type(sheet.scoring, place, before.trim() === '' ? text : `${before.trimEnd()} ${text}`);
    await this.commit(place, criterion);
  }

  /** What is in the field, kept for the next time it is needed: on this criterion and level, for this teacher. */
  async keepComment(place: FieldPlace): Promise<void> {
    const sheet = this.host.sheet();
    const text = sheet && this.desk.textOf(sheet.scoring, place).trim();
    if (!sheet || !text) return;
    await this.host.once(`snippet ${text}`, async () => {
      const levelId = place.criterionId === undefined ? undefined : (this.desk.markOf(sheet.scoring, place.criterionId).levelId ?? undefined);
      const learner = this.host.records().learners?.find(({ id }) => id === sheet.place.learnerId);
      if ((await this.host.request('snippet', [snippetChange(newId(), text, { criterionId: place.criterionId, levelId }, learner)])) !== 'done') return;
      this.host.announce(this.host.say('commentKept'));
      this.host.focusOn(this.#fieldName(place));
    });
  }

  undo: FormDeeds['undo'] = () => void this.#undo();
  /** `byKey`: the mark that was taken back is the next to be given again. */
  async #undo(byKey = false): Promise<void> {
    const sheet = this.host.sheet();
    const criterionId = sheet && (await this.desk.undo(sheet.scoring));
    if (criterionId === undefined) return;
    this.host.announce(this.host.say('undone'));
    const k = this.host.key(criterionId);
    this.host.focusOn(...(byKey ? [`level-${k}-0`] : ['undo']), `criterion-${k}`);
  }

  submit: FormDeeds['submit'] = (goOn) => void this.#submit(false, goOn);
  submitAnyway: FormDeeds['submitAnyway'] = () => void this.#submit(true, this.missing?.goOn ?? false);

  /** Criteria that wait for a mark; those that may be left out do not. */
  unmarked({ place, scoring }: Sheet): readonly Criterion[] {
    return criteriaOf(place.task.rubric).filter(({ id, optional }) => !optional && this.desk.markOf(scoring, id).state === 'notYetScored');
  }

  async #submit(anyway: boolean, goOn: boolean): Promise<void> {
    const sheet = this.host.sheet();
    if (!sheet) return;
    const { scoring, place: { task } } = sheet;
    const { host, desk } = this;
    const next = goOn ? host.nextWaiting() : undefined;
    await this.host.once(scoring.id, async () => {
      for (const place of desk.unsaved(scoring)) {
        const criterion = task.rubric.criteria.find(({ id }) => id === place.criterionId);
        if (await desk.commit(scoring, place, criterion)) continue;
        host.announce(host.say('fixFirst'));
        return host.focusOn(this.#fieldName(place));
      }
      const [first, ...others] = this.unmarked(sheet);
      if (first && !anyway) {
        this.missing = { scoringId: scoring.id, goOn };
        host.announce(host.say('missing', { count: others.length + 1 }));
        return host.focusOn(`level-${host.key(first.id)}-0`, `criterion-${host.key(first.id)}`);
      }
      const table = await host.load('table');
      const outcome = table && await desk.inTurn(async () => {
        const recorded = host.records().scorings?.find(({ id }) => id === scoring.id);
        return recorded ? host.request('submit', table.submitChanges(recorded, task.rubric, host.records().evidence ?? [], now())) : ('nothing' as const);
      });
      if (outcome === 'nothing') host.announce(host.say('nothingYet'));
      if (outcome !== 'done') return host.focusOn('submit');
      this.missing = undefined;
      desk.forget(scoring);
      if (next === undefined) {
        host.announce(host.say(scoring.role === 'teacher' ? 'submitted' : 'submittedOther'));
        return host.focusOn('next', 'take-back', 'heading');
      }
      host.show({ row: next.key });
      host.announce(`${host.say(scoring.role === 'teacher' ? 'submitted' : 'submittedOther')} ${next.name}`);
      const level = criteriaOf(task.rubric).find(({ levels }) => levels.length > 0);
      host.focusOn(...(level ? [`level-${host.key(level.id)}-0`] : []), 'whose', 'heading');
    });
  }
}
