/** The class at a glance and the conference over it: for staff, loaded when they look. */
import type { TemplateResult } from 'lit';
import { learnerName } from '../../ui/learner-name.js';
import { forms } from '../../ui/styles/forms.styles.js';
import { agenda } from './agenda.template.js';
import { CLASS_FILTERS, classView, type ClassFilter, type ClassView, type LearnerRow } from './class-view.model.js';
import { roomStyles } from './class.styles.js';
import { classList, wayBack } from './class.template.js';
import type { TrackerHost } from './goal-tracker.host.js';
import type { GoalScene } from './goal-tracker.scene.js';
import type { Goal } from '../../domain/records/goal.js';

export { goalClass } from '../../locales/en/goal-tracker-class.js';
export const classStyles = [forms, roomStyles];

/** Rows of a class drawn without a tap; a button draws more. */
const ROWS = 100;
/** The height of a learner's or a goal's line, at least. What fills the first screen is painted first, and the others right after. */
const LINE_HEIGHT = 30;

/** In the frame after the next; where nothing is painted, as in a tab in the background, soon. */
const afterPaint = () => new Promise<void>((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => done()));
  setTimeout(done, 100);
});

export class Classroom {
  filter: ClassFilter = 'all';
  search = '';
  limit = ROWS;
  /** Done when all rows that are drawn without a tap are there. */
  settled: Promise<void> | undefined;
  #first = true;
  quietDays: number = 14;
  /** Whether the agenda of a conference is shown instead of the list. */
  conferring = false;
  #made: { key: readonly unknown[]; view: ClassView } | undefined;

  constructor(private readonly host: TrackerHost) {}

  get view(): ClassView {
    const { host, quietDays } = this;
    const { records, group, viewer, lang, needs } = host;
    const key = [records, group, viewer.id, viewer.role, lang, needs.standings, needs.today, quietDays];
    if (!this.#made?.key.every((part, i) => part === key[i])) this.#made = { key, view: classView(records, group, { ...needs, viewer, quietDays, lang, nameOf: learnerName }) };
    return this.#made.view;
  }

  nameOf = (row: LearnerRow): string => this.host.nameOf(row.learnerId);

  /** The rows that the filter and the search leave, by name. */
  get rows(): readonly LearnerRow[] {
    const { lang } = this.host;
    const wanted = this.search.trim().toLocaleLowerCase(lang);
    return this.view.rows.filter((row) => row.flags.has(this.filter) && (!wanted || this.nameOf(row).toLocaleLowerCase(lang).includes(wanted)));
  }

  /** The rows drawn now. */
  get drawn(): readonly LearnerRow[] {
    const { rows, limit } = this;
    let height = 0;
    const end = this.#first ? rows.findIndex(({ doing }) => (height += LINE_HEIGHT * (1 + doing.length)) > innerHeight) : -1;
    return rows.slice(0, end < 0 ? limit : end + 1);
  }

  /** Starts that teachers wrote for this class. */
  get templates(): readonly Goal[] {
    const { templates = [], group } = this.host;
    return templates.filter(({ templateFor, status }) => status !== 'archived' && (group === undefined || templateFor === group));
  }

  render(scene: GoalScene): TemplateResult {
    this.settled ??= afterPaint().then(() => {
      this.#first = false;
      this.#redraw();
    });
    return this.conferring ? agenda(scene, this) : classList(scene, this);
  }

  back(scene: GoalScene): TemplateResult {
    return wayBack(scene, () => scene.deeds.openLearner(undefined));
  }

  choose(filter: ClassFilter): void {
    this.filter = CLASS_FILTERS.includes(filter) ? filter : 'all';
    this.#redraw();
    this.host.announce(this.host.say('filterResult', { count: this.view.counts.get(this.filter) ?? 0 }));
  }
  find(text: string): void {
    this.search = text;
    this.#redraw();
  }
  showMore(): void {
    this.limit += ROWS;
    this.#redraw();
  }
  countQuietFrom(days: number): void {
    this.quietDays = days;
    this.#redraw();
  }
  confer(on: boolean): void {
    // The agenda also uses the words of the dialogs.
    this.host.withParts(() => {
      this.conferring = on;
      this.host.focusOn({ key: on ? 'heading' : 'confer', always: true });
    });
  }
  /** One comment for the goals under way of the learners shown. */
  sayToShown(): void {
    const learners = this.rows.filter(({ doing }) => doing.length > 0).map((row) => ({ id: row.learnerId, name: this.nameOf(row), goals: row.doing.map(({ goal }) => goal) }));
    this.host.withParts(({ desk }) => desk.sayToMany(learners));
  }
  writeTemplate(): void {
    const { host } = this;
    const { group } = host;
    host.wantMore();
    if (group !== undefined) host.withParts(({ desk }) => desk.writeTemplate(group));
  }
  editTemplate(template: Goal): void {
    this.host.wantMore();
    this.host.withParts(({ desk }) => desk.edit(template));
  }
  removeTemplate(template: Goal): void {
    void this.host.request('goal', [{ collection: 'goals', action: 'update', id: template.id, fields: { status: 'archived' } }]).then(() => this.host.focusOn({ key: 'heading' }));
  }
  #redraw(): void {
    this.host.redraw();
  }
}
