import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Change } from '../../domain/records/change.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { ImportReport } from '../../domain/records/report.js';
import type { Rubric, RubricDraft as KeptDraft } from '../../domain/records/rubric.js';
import type { RubricFormat } from '../../domain/rubric/files/formats.js';
import type { RubricTemplate } from '../../domain/rubric/templates.js';
import { rubricEditor } from '../../locales/en/rubric-editor.js';
import type { Messages } from '../../locales/message.types.js';
import { withCompanions } from '../../ui/edit/draft-desk.js';
import type { DraftRecords } from '../../ui/edit/draft-records.js';
import { EditorElement } from '../../ui/edit/editor-element.js';
import { recordListStyles } from '../../ui/edit/record-list.styles.js';
import { ChangeEvent, ChangeRequestEvent } from '../../ui/events/change-events.js';
import { learnerName } from '../../ui/learner-name.js';
import type { FeedStatus } from '../../ui/records/record-feed.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { forms } from '../../ui/styles/forms.styles.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import type * as onDemandModule from './on-demand.js';
import type { Consequences, RubricDesk } from './rubric-desk.js';
import { RUBRIC, RUBRIC_DRAFT } from './rubric-editor.events.js';
import { rubricLines } from './rubric-editor.model.js';
import { rubricEditorStyles } from './rubric-editor.styles.js';
import { rubricList } from './rubric-editor.template.js';
import type { PreviewAs, RubricScene } from './rubric-scene.js';

const collections = ['rubrics', 'rubricDrafts', 'scorings', 'learners', 'frameworks', 'standards'] as const;
/** The preview follows the writing, a breath behind it. */
const PREVIEW_AFTER = 250;

/**
 * Where a teacher makes and changes rubrics: from a template or a file of another system, criterion by criterion, with what is in the way said
 * beside its field. A rubric is saved as one change; what is begun and not saved is kept from the first letter. Edited after use, a rubric becomes
 * a new version: marks given before are read by the one they were made with, and those to look at again are listed.
 *
 * ```html
 * <way-data database="our-school" viewer-role="teacher" viewer-id="t-7"><way-rubric-editor></way-rubric-editor></way-data>
 * ```
 *
 * @tag way-rubric-editor
 * @fires way-rubric-request - A teacher wants to save, copy or bring in a rubric, or lets marks stand. Cancelable; `detail.changes` holds ids only.
 * @fires way-rubric-change - The change is made.
 * @fires way-rubric-draft-request - What is written and not saved wants to be kept (collection `rubricDrafts`). Cancelable.
 * @fires way-rubric-draft-change - It is kept.
 * @csspart heading - The heading of the view.
 * @csspart rubrics - The list of rubrics.
 * @csspart rubric - One rubric in the list.
 * @csspart template - A template to begin with.
 * @csspart draft - Says that something is not saved yet.
 * @csspart about - Title, kind and what else is true of the whole rubric.
 * @csspart levels - The levels that criteria have in common.
 * @csspart level - One level: in common, or as a cell of a criterion.
 * @csspart criteria - All criteria.
 * @csspart criterion - One criterion.
 * @csspart standards - The standards of a criterion, and the search for more.
 * @csspart check - Whether the rubric can be scored, and what is in the way.
 * @csspart verdict - The answer in one sentence.
 * @csspart problems - What is in the way.
 * @csspart affected - Works that were scored with the rubric, and what the changes mean for them.
 * @csspart review - The works to look at again.
 * @csspart merge - Somebody else changed the same things.
 * @csspart preview - The rubric as a scorer or a student sees it.
 * @csspart share - The formats that the rubric can be written in.
 * @csspart import - The button that brings in a file.
 * @csspart import-report - What came of a file.
 */
export class RubricEditorElement extends EditorElement<typeof onDemandModule, Consequences> {
  static override styles: CSSResultGroup = [baseStyles, forms, recordListStyles, rubricEditorStyles];
  protected override readonly messagePart = 'rubricEditor';
  protected override englishMessages: Messages = rubricEditor;
  protected override readonly words = { gone: 'noSuchRubric', all: 'allRubrics' };

  /** Id of the rubric to edit. Left out: a list of all rubrics, and templates for a new one. */
  @property() rubric: string | undefined;

  /** Address of a page that shows one scoring, with `{id}` where its id goes. Left out: works to look at again are named and not linked. */
  @property({ attribute: 'scoring-link' }) scoringLink: string | undefined;

  @state() private previewAs: PreviewAs | undefined;
  @state() private previewElement: HTMLElement | 'failed' | undefined;
  /** What the last file that was written has no place for. */
  @state() private written: { readonly id: string; readonly format: RubricFormat; readonly report: ImportReport } | undefined;

  #desk: RubricDesk | undefined;
  #keeper: DraftRecords | undefined;
  /** Drafts on their way to the records: nothing to tell a reader who has not saved. */
  #quiet = 0;
  #loud = 0;
  /** Somebody else keeps the drafts: the client, or the page. */
  #keptElsewhere = false;
  #previewTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super(collections);
  }

  protected override get named(): string | undefined {
    return this.rubric;
  }

  override get status(): FeedStatus {
    const status = super.status;
    return status === 'saving' && this.#quiet > 0 && this.#loud === 0 ? 'ready' : status;
  }

  protected override get unsaved(): boolean {
    return this.#desk !== undefined && this.#desk.begun().length > 0 && (this.#keeper!.behind || !this.#keptElsewhere);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#previewTimer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('rubric')) this.picked = undefined;
    super.willUpdate(changed);
    this.#desk?.takeUp(this.#ownDrafts);
  }

  protected override loadPart(): Promise<typeof onDemandModule> {
    return import('./on-demand.js');
  }

  protected override received(part: typeof onDemandModule): void {
    this.adopt({ ...part.editorWords, ...part.rubricEditorDesk, ...part.rubricEditorMore }, part.editorStyles, part.rubricDeskStyles);
    this.#desk = new part.RubricDesk({
      records: () => this.records,
      recordNow: (id) => this.records.rubrics?.find((rubric) => rubric.id === id),
      confirm: (draft, consequences) => this.confirm(draft.id, consequences),
      request: (changes) => this.#request(changes),
      shown: (focus) => this.shown(focus),
      announce: (key) => this.announce(this.say(key)),
      keep: (id) => this.#keeper?.keep(id),
    });
    this.#keeper = new part.DraftRecords({ changes: (id) => this.#draftChanges(id), write: (changes) => this.#keep(changes), shown: () => this.requestUpdate() });
    this.#desk.takeUp(this.#ownDrafts);
  }

  async #request(changes: readonly Change[]): Promise<ChangeOutcome> {
    this.#loud++;
    try {
      return await this.requestChange(RUBRIC, changes);
    } finally {
      this.#loud--;
    }
  }

  get #ownDrafts(): readonly KeptDraft[] {
    const { id } = this.looker;
    return (this.records.rubricDrafts ?? []).filter((draft) => (draft.ownerId ?? '') === id);
  }

  /** A draft of one's own has an id made of its owner and its rubric: two people have two drafts. */
  #draftChanges(rubricId: string): readonly Change[] {
    const { id: owner } = this.looker;
    const id = `${owner.length}:${owner}:${rubricId}`;
    const known = this.#ownDrafts.find((draft) => draft.rubricId === rubricId);
    const draft = this.#desk!.keepable(rubricId);
    if (!draft) return known ? [{ collection: 'rubricDrafts', action: 'remove', id: known.id }] : [];
    if (known) return [{ collection: 'rubricDrafts', action: 'update', id: known.id, fields: { base: undefined, ...draft } }];
    return [{ collection: 'rubricDrafts', action: 'create', id, record: { id, version: 0, ...(owner ? { ownerId: owner } : {}), ...draft } }];
  }

  /** The way of a change, without a word on screen: a draft that is kept is not saved. */
  async #keep(changes: readonly Change[]): Promise<ChangeOutcome> {
    const request = new ChangeRequestEvent(RUBRIC_DRAFT, changes);
    if (!this.dispatchEvent(request) && !request.answer) return 'refused';
    this.#keptElsewhere = request.answer !== undefined || this.feed.client !== undefined;
    this.#quiet++;
    try {
      await (request.answer ?? this.feed.apply(changes));
    } finally {
      this.#quiet--;
    }
    this.dispatchEvent(new ChangeEvent(RUBRIC_DRAFT, changes));
    return 'done';
  }

  async #create(template: RubricTemplate): Promise<void> {
    await this.load();
    if (!this.#desk) return;
    this.picked = this.#desk.create(template, (level) => this.say(`level_${level}`));
    this.shown('about-title');
  }

  protected override renderList(): TemplateResult {
    const { desk: part } = this;
    const begun = part && this.#desk ? this.#desk.begun().map((draft) => ({ id: draft.id, rubric: draft.history.now })) : [];
    return rubricList({
      say: this.sayIt,
      live: this.live,
      lines: rubricLines(this.records, begun),
      titleOf: this.titleOf,
      open: (id) => this.open(id),
      create: (template) => void this.#create(template),
      headExtras: part && this.live ? part.importButton(this.sayIt, (file) => void this.#bringIn(file)) : nothing,
      extras: part && ((line) => part.lineButtons(line, this.titleOf(line.rubric.title), this.sayIt, this.live, () => this.#duplicate(line.rubric), () => void this.#shareLine(line.rubric))),
      below: part && this.brought ? part.broughtBand(this.brought, this.sayIt, (title) => this.say('quote', { title: this.titleOf(title) }), this.locale.lang, () => { this.brought = undefined; this.shown('import'); }) : nothing,
    });
  }

  #duplicate(rubric: Rubric): void {
    if (!this.#desk) return;
    this.picked = this.#desk.duplicate(rubric, this.say('copyOf', { title: this.titleOf(rubric.title) }), this.#desk.companionsOf(rubric.id));
    this.announce(this.say('saidRubricCopied'));
    this.shown('about-title');
  }

  async #bringIn(file: File): Promise<void> {
    const { readRubricFile } = await import('./share.js');
    const read = await readRubricFile(file, this.records);
    if ('code' in read) return this.showBrought(file.name, read);
    for (const { rubric, companions } of read.rubrics) this.#desk!.begin(rubric, companions);
    return this.showBrought(file.name, { titles: read.rubrics.map(({ rubric }) => rubric.title), report: read.report });
  }

  /** From the list, in the format that holds everything. */
  async #shareLine(rubric: Rubric): Promise<void> {
    const { shareRubric } = await import('./share.js');
    shareRubric(rubric, 'waymark', this.#recordsOf(rubric.id));
    this.announce(this.say('saidWritten'));
  }

  async #share(id: string, format: RubricFormat): Promise<void> {
    const draft = this.#desk?.draft(id);
    if (!draft) return;
    const { shareRubric } = await import('./share.js');
    this.written = { id, format, report: shareRubric(draft.history.now, format, this.#recordsOf(id)) };
    this.announce(this.say('saidWritten'));
  }

  #recordsOf(id: string): RecordSet {
    return withCompanions(this.records, this.#desk?.companionsOf(id));
  }

  async #showAs(as: PreviewAs | undefined): Promise<void> {
    const { desk: part } = this;
    this.previewAs = as;
    this.previewElement = undefined;
    if (!part || as === undefined) return;
    this.shown('preview-head');
    try {
      const element = await part.previewOf(as);
      if (this.previewAs === as) this.previewElement = element;
    } catch {
      if (this.previewAs === as) this.previewElement = 'failed';
    }
  }

  /** The preview shows what is written, a breath later. */
  #refreshPreview(): void {
    const { previewElement: element, previewAs: as, desk: part } = this;
    const id = this.named ?? this.picked;
    const rubric = id === undefined ? undefined : this.#desk?.draft(id)?.history.now;
    if (!part || !as || !(element instanceof HTMLElement) || !rubric || this.#previewed?.rubric === rubric && this.#previewed.element === element) return;
    const first = this.#previewed?.element !== element;
    this.#previewed = { rubric, element };
    clearTimeout(this.#previewTimer);
    this.#previewTimer = setTimeout(() => part.showIn(element, rubric, as), first ? 0 : PREVIEW_AFTER);
  }
  #previewed: { readonly rubric: Rubric; readonly element: HTMLElement } | undefined;

  protected override get dialogWanted(): boolean {
    return this.question !== undefined;
  }

  protected override renderDialog(id: string | undefined): TemplateResult {
    const { desk: part, question } = this;
    const scene = part && id !== undefined && question?.id === id ? this.#scene(part, id) : undefined;
    const shut = () => question?.answer(false);
    return html`<dialog aria-labelledby="confirm-head" @close=${(event: Event) => this.hasClosed(event) && shut()} @click=${(event: MouseEvent) => event.target === event.currentTarget && shut()}>
      ${scene ? part!.confirmDialog(scene, question!.effects, (save) => question!.answer(save)) : nothing}
    </dialog>`;
  }

  protected override renderEditor(part: typeof onDemandModule, id: string): TemplateResult | undefined {
    const scene = this.#scene(part, id);
    return scene && part.deskTemplate(scene);
  }

  #scene(part: typeof onDemandModule, id: string): RubricScene | undefined {
    const draft = this.#desk!.draft(id);
    if (!draft) return undefined;
    const rubric = draft.history.now;
    const problems = part.rubricProblems(rubric);
    return {
      draft,
      rubric,
      desk: this.#desk!,
      common: part.commonLevels(rubric),
      mode: part.pointsMode(rubric),
      problems,
      byField: part.problemsByField(problems, rubric),
      wordings: draft.open.has('wordings') || part.hasWordings(rubric),
      records: this.#recordsOf(id),
      say: this.sayIt,
      sayShared: (key) => this.sayShared(key),
      lang: this.locale.lang,
      live: this.live,
      titleOf: this.titleOf,
      nameOfLearner: (learnerId) => learnerName(this.records.learners?.find((learner) => learner.id === learnerId)) || this.sayShared('noName'),
      back: this.back,
      preview: () => void this.#showAs(this.previewAs === undefined ? 'scorer' : undefined),
      previewAs: this.previewAs,
      previewElement: this.previewElement,
      showAs: (as) => void this.#showAs(as),
      share: (format) => void this.#share(id, format),
      written: this.written?.id === id ? html`<div class="written" role="status"><p>${this.say(this.written.report.entries.length > 0 ? 'writtenWithout' : 'writtenWhole', { format: this.say(`format_${this.written.format}`) })}</p>${part.reportList(this.written.report, this.sayIt)}</div>` : undefined,
      scoringLink: this.scoringLink,
      letStand: (scoringIds) => void this.#letStand(id, scoringIds),
    };
  }

  /** The marks were looked at again with the rubric as it is saved now. */
  async #letStand(rubricId: string, scoringIds: readonly string[]): Promise<void> {
    const version = this.records.rubrics?.find(({ id }) => id === rubricId)?.version;
    if (version === undefined) return;
    // The line goes with its button: the focus goes to the head of the list before.
    this.shown('review');
    const outcome = await this.#request(scoringIds.map((id) => ({ collection: 'scorings', action: 'update', id, fields: { reviewedVersion: version } })));
    if (outcome === 'done') this.announce(this.say('saidStands'));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#refreshPreview();
  }
}
