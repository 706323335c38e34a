import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { Criterion, CriterionLevel, Mark } from '../../domain/records/rubric.js';
import { levelOfMark } from '../../domain/rubric/mark-points.js';
import { isRange, maxPoints } from '../../domain/rubric/ranges.js';
import { iconClose, iconTalk } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import { formatNumber } from '../../ui/locale/message.js';
import { commentField, textArea } from './comment.template.js';
import { NO_MARK_STATES, type NoMarkState } from './mark-edits.js';
import type { MarkClash } from './score-desk.js';
import type { ScorerScene, ScorerWord } from './rubric-scorer.scene.js';
import { codeChips, criterionTitle, descriptorTemplate, markWord, levelPoints, levelText, oddWords, shortTitle, titleOr, weightWords } from './rubric-words.js';

function levelCell(scene: ScorerScene, criterion: Criterion, level: CriterionLevel, index: number, chosen: boolean): TemplateResult {
  const k = scene.key(criterion.id);
  const text = levelText(level, scene.student);
  const points = scene.rubric.showPoints ? levelPoints(scene, level) : '';
  return html`<label class="cell ${chosen ? 'chosen' : ''}" part="level">
    <input type="radio" name="level-${k}" value=${index} data-focus="level-${k}-${index}" .checked=${live(chosen)} />
    <span class="cell-words">
      <span class="level-name"><i class="swatch level-${levelStep(index, criterion.levels.length)}" aria-hidden="true"></i><b dir="auto">${titleOr(scene, level.label)}</b></span>
      ${points ? html`<span class="muted small" dir="auto">${points}</span>` : nothing}
      ${isBlank(text) ? nothing : descriptorTemplate(text)}
    </span>
  </label>`;
}

/** Points typed by hand, where a level leaves room for them; the level follows. */
function pointsField(scene: ScorerScene, criterion: Criterion): TemplateResult | typeof nothing {
  const most = maxPoints(criterion);
  if (most === undefined || !criterion.levels.some(isRange)) return nothing;
  const { say, desk, scoring, deeds } = scene;
  const k = scene.key(criterion.id);
  const place = { criterionId: criterion.id, field: 'points' } as const;
  const problem = desk.problemOf(scoring, place);
  const max = formatNumber(most, scene.lang);
  const commitOnEnter = (event: KeyboardEvent) => event.key === 'Enter' && deeds.commit(place, criterion);
  return html`<div class="points">
    <label for="points-${k}">${say('points', { max })}</label>
    <input id="points-${k}" data-focus="points-${k}" inputmode="decimal" autocomplete="off" .value=${live(desk.textOf(scoring, place))}
      aria-invalid=${problem ? 'true' : 'false'} aria-describedby=${problem ? `points-problem-${k}` : nothing}
      @input=${(event: InputEvent) => deeds.type(place, (event.target as HTMLInputElement).value)} @change=${() => deeds.commit(place, criterion)} @keydown=${commitOnEnter} />
    <p class="problem" id="points-problem-${k}">${problem ? say(`points_${problem.replaceAll('-', '_')}` as ScorerWord, { max }) : nothing}</p>
  </div>`;
}

function reasonField(scene: ScorerScene, criterion: Criterion, mark: Mark): TemplateResult {
  const { say } = scene;
  const k = scene.key(criterion.id);
  const states = NO_MARK_STATES.filter((state) => state !== 'notApplicable' || criterion.mayBeNotApplicable || mark.state === state);
  const chosen = (NO_MARK_STATES as readonly string[]).includes(mark.state) ? mark.state : 'notYetScored';
  const change = (event: Event) => {
    const value = (event.target as HTMLSelectElement).value as NoMarkState;
    scene.deeds.setState(criterion, value);
  };
  return html`<div class="reason">
    <label for="reason-${k}">${say('noMark')}</label>
    <select id="reason-${k}" data-focus="reason-${k}" .value=${live(chosen)} @change=${change}>
      <option value="notYetScored" ?selected=${chosen === 'notYetScored'}>${say('noMarkNone')}</option>
      ${states.map((state) => html`<option value=${state} ?selected=${chosen === state}>${say(state)}</option>`)}
    </select>
  </div>`;
}

/** One column that says what good work shows, with room for words on both sides. */
function singlePoint(scene: ScorerScene, criterion: Criterion, cells: TemplateResult | TemplateResult[]): TemplateResult {
  const side = (field: 'growing' | 'beyond') => html`<div class="side">
    <span class="level-name" id="${field}-name-${scene.key(criterion.id)}">${scene.say(field)}</span>
    ${textArea(scene, { criterionId: criterion.id, field }, criterion, scene.say(`${field}Hint`), `${field}-name-${scene.key(criterion.id)}`)}
  </div>`;
  return html`<div class="single">${side('growing')}<div class="cells">${cells}</div>${side('beyond')}</div>`;
}

/** Somebody else saved another mark first: both stand here until one is chosen. */
function markClash(scene: ScorerScene, criterion: Criterion, { mine, theirs }: MarkClash): TemplateResult {
  const { say, deeds } = scene;
  return html`<div class="band" part="clash" role="group" aria-label=${say('clash')}>
    <p>${say('clashMarks', { mine: markWord(scene, criterion, mine), theirs: markWord(scene, criterion, theirs) })}</p>
    <button type="button" class="btn" data-focus="keep-mine" @click=${() => deeds.settle(criterion, 'mine')}>${say('keepMine')}</button>
    <button type="button" class="btn" @click=${() => deeds.settle(criterion, 'theirs')}>${say('keepTheirs')}</button>
  </div>`;
}

/** One criterion: levels as cells, then what is seldom needed. */
export function criterionForm(scene: ScorerScene, criterion: Criterion): TemplateResult {
  const { say, rubric, desk, scoring, deeds, student } = scene;
  const k = scene.key(criterion.id);
  const mark = desk.markOf(scoring, criterion.id);
  const level = levelOfMark(criterion, mark);
  const title = criterionTitle(scene, rubric, criterion, student);
  const chips = [weightWords(scene, rubric, criterion), criterion.optional ? say('mayLeaveOut') : ''].filter(Boolean);
  const about = student && criterion.studentWording ? criterion.studentWording : criterion.description;
  const codes = codeChips(scene.codesOf(criterion));
  const noAbout = isBlank(about) && chips.length === 0;
  const clash = desk.clashOf(scoring, criterion.id);
  const odd = oddWords(scene, criterion, mark);
  const cells = criterion.levels.map((each, i) => levelCell(scene, criterion, each, i, each === level));
  const open = scene.isCommentOpen(criterion.id);
  const marked = mark.state !== 'notYetScored';
  // One listener for all levels, beside which the texts of a single-point rubric may change.
  const choose = ({ target }: Event) => target instanceof HTMLInputElement && deeds.choose(criterion, criterion.levels[Number(target.value)]!);
  return html`<fieldset class="criterion" part="criterion" aria-describedby=${noAbout ? nothing : `about-${k}`}>
    <legend class=${codes === nothing ? '' : 'coded'} data-focus="criterion-${k}" tabindex="-1"><span class="clip" dir="auto">${title}</span>${codes}</legend>
    ${noAbout ? nothing : html`<p class="about muted small" id="about-${k}"><span dir="auto">${about}</span> ${chips.map((chip) => html`<span class="chip">${chip}</span> `)}</p>`}
    <div class="levels" @keydown=${(event: KeyboardEvent) => deeds.keys(criterion, event)} @change=${choose}>
      ${rubric.kind === 'singlePoint' ? singlePoint(scene, criterion, cells) : criterion.levels.length === 0 ? html`<p class="muted">${say('noLevels')}</p>` : html`<div class="cells" data-count=${Math.min(6, cells.length)}>${cells}</div>`}
    </div>
    ${clash ? markClash(scene, criterion, clash) : nothing}
    ${odd ? html`<p class="odd small"><span class="chip caution">${odd}</span></p>` : nothing}
    <div class="tools">
      ${pointsField(scene, criterion)} ${reasonField(scene, criterion, mark)}
      <span class="tool-buttons">
        ${marked ? html`<button type="button" class="btn quiet" data-focus="clear-${k}" @click=${() => deeds.clear(criterion)}>${iconClose}<span aria-hidden="true">${say('clear')}</span><span class="visually-hidden">${say('clearOf', { title: shortTitle(scene, title) })}</span></button>` : nothing}
        ${open ? nothing : html`<button type="button" class="btn quiet" data-focus="open-comment-${k}" @click=${() => deeds.openComment(criterion)}>${iconTalk}<span aria-hidden="true">${say('addComment')}</span><span class="visually-hidden">${say('addCommentOf', { title: shortTitle(scene, title) })}</span></button>`}
      </span>
    </div>
    ${open ? commentField(scene, { criterionId: criterion.id, field: 'comment' }, say('comment'), criterion, level) : nothing}
  </fieldset>`;
}
