import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import type { Criterion, CriterionLevel, Rubric, Scoring } from '../../domain/records/rubric.js';
import { isStaff, type Viewer } from '../../domain/records/viewer.js';
import { criteriaOf, marksByCriterion } from '../../domain/rubric/mark-points.js';
import { spreadOf, voicesOf, type Voice } from '../../domain/rubric/side-by-side.js';
import { iconFlag } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import { markWords } from './levels.template.js';
import type { ScorerWord, Speech } from './rubric-scorer.scene.js';
import { codeChips, criterionTitle, levelText, startsGroup, titleOr } from './rubric-words.js';

export interface CompareNeeds {
  /** What is shown: the rubric as it was for the marks in view. */
  readonly rubric: Rubric;
  /** The rubric as it is, with all its editions. */
  readonly today: Rubric;
  /** All that this reader may see. */
  readonly scorings: readonly Scoring[];
  readonly looker: Viewer;
  /** Agreed marks that were practised on. */
  readonly anchor: Scoring | undefined;
  /** The feedback that is read above: its words are not said again. */
  readonly above: Scoring | undefined;
  readonly makeAnchor: (() => void) | undefined;
  /** What a learner is called; `undefined` where peers stay without a name. */
  readonly nameOf: (learnerId: string | undefined) => string | undefined;
  readonly codesOf: (criterion: Criterion) => readonly string[];
}

/** Whose voice it is, in this reader's words. Peers by name only where the rubric says so. */
function nameOfVoice({ say }: Speech, { role, scorings }: Voice, { looker, anchor, nameOf }: CompareNeeds, at: number, ofRole: number): string {
  const [scoring] = scorings;
  if (anchor) return say(scoring === anchor ? 'voice_agreed' : 'voice_you');
  const own = scoring!.scorerId !== undefined && scoring!.scorerId === looker.id;
  if (role === 'self') return say(looker.role === 'student' ? 'voice_you' : 'voice_self');
  if (own) return say('voice_you');
  if (role === 'peer') {
    const names = scorings.map(({ scorerId }) => nameOf(scorerId)).filter((name): name is string => name !== undefined);
    return names.length === scorings.length ? names.join(', ') : say('voice_peers', { count: scorings.length });
  }
  const word = say(!isStaff(looker) ? 'voice_teacher' : (`voice_${role}Staff` as ScorerWord));
  return ofRole > 1 ? `${word} ${at + 1}` : word;
}

/** Every criterion with its levels in a row; each voice stands on the level it chose. */
export function compareView(speech: Speech, needs: CompareNeeds): TemplateResult {
  const { say } = speech;
  const { rubric, today, scorings, anchor, looker, codesOf } = needs;
  // Agreed marks come last, whoever gave them.
  const voices = anchor ? voicesOf(today, scorings.filter((each) => each !== anchor)).concat(voicesOf(today, [anchor])) : voicesOf(today, scorings);
  const named = voices.map((voice) => {
    const sameRole = voices.filter(({ role }) => role === voice.role);
    return { voice, name: nameOfVoice(speech, voice, needs, sameRole.indexOf(voice), sameRole.length) };
  });
  const student = looker.role === 'student';
  const criteria = criteriaOf(rubric);
  const spreads = criteria.map((criterion) => spreadOf(criterion, voices));
  const compared = spreads.filter((spread) => spread !== undefined);
  const same = compared.filter((spread) => spread === 0).length;
  // Of several classmates each speaks alone.
  const said = named.flatMap(({ voice, name }) => voice.scorings.filter((scoring) => scoring !== needs.above).map((scoring) => [voice.scorings.length > 1 ? (needs.nameOf(scoring.scorerId) ?? say('voice_peers', { count: 1 })) : name, scoring] as const));
  const row = (criterion: Criterion, i: number) => {
    const on = (level: CriterionLevel) => named.filter(({ voice }) => voice.level(criterion) === level);
    const spread = spreads[i];
    return html`${startsGroup(criteria, i) ? html`<h4 class="group" dir="auto">${criterion.group}</h4>` : nothing}
      <section class="voices-row">
        <h4 class="coded"><span class="clip" dir="auto">${criterionTitle(speech, rubric, criterion, student)}</span>${codeChips(codesOf(criterion))}</h4>
        <ol class="overlay">${criterion.levels.map((level, at) => html`<li class=${on(level).length > 0 ? 'chosen' : ''}>
          <span class="level-name"><i class="swatch level-${levelStep(at, criterion.levels.length)}" aria-hidden="true"></i><span dir="auto">${titleOr(speech, level.label)}</span></span>
          ${on(level).length > 0 ? html`<span class="on">${on(level).map(({ name }) => html`<span class="voice" part="voice" dir="auto">${name}</span>`)}</span><span class="small muted" dir="auto">${levelText(level, student)}</span>` : nothing}
        </li>`)}</ol>
        <p class="small ${spread !== undefined && spread > 1 ? 'apart' : 'muted'}">${spread === undefined ? say('notCompared') : spread === 0 ? say('sameLevel') : say('levelsApart', { count: spread })}</p>
        ${said.map(([name, scoring]) => wordsOf(speech, scoring, name, criterion))}
      </section>`;
  };
  return html`<section class="voices" part="voices">
    <h3>${say(anchor ? 'practiceDone' : 'voicesTitle')}</h3>
    <p class="small">${compared.length === 0 ? say('notCompared') : same === 0 && student ? nothing : say(anchor ? 'sameAsAgreed' : 'sameIn', { same, count: compared.length })}${voices.some(({ role, scorings: all }) => role === 'peer' && all.length > 1) ? html` ${say('peersMedian')}` : nothing}</p>
    ${criteria.map(row)}
    ${said.map(([name, { comment }]) => (isBlank(comment) ? nothing : html`<div class="voice-words"><p class="small"><b dir="auto">${name}</b></p><blockquote class="said"><span dir="auto">${comment}</span></blockquote></div>`))}
    ${needs.makeAnchor ? html`<div class="actions after"><button type="button" class="btn" data-focus="anchor" @click=${needs.makeAnchor}>${iconFlag}${say('makeAnchor')}</button></div>` : nothing}
  </section>`;
}

function wordsOf(speech: Speech, { marks }: Scoring, name: string, criterion: Criterion): TemplateResult | typeof nothing {
  const mark = marksByCriterion(marks).get(criterion.id);
  if (!mark || [mark.comment, mark.growing ?? '', mark.beyond ?? ''].every(isBlank)) return nothing;
  return html`<div class="voice-words"><p class="small"><b dir="auto">${name}</b></p>${markWords(speech, mark)}</div>`;
}
