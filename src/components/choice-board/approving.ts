/** Approving work and taking that back, with the evidence that goes with it. No Lit, no DOM. */
import { choiceEvidenceChanges, evidenceFromChoice } from '../../domain/board/choice-evidence.js';
import { proficientIndex } from '../../domain/mastery/levels.js';
import type { BoardOption, Choice } from '../../domain/records/board.js';
import type { Change } from '../../domain/records/change.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Rubric, Scoring } from '../../domain/records/rubric.js';
import type { Scale } from '../../domain/records/scale.js';
import { can, type Viewer } from '../../domain/records/viewer.js';
import type { Draft } from './choice-board.context.js';

/** The scale that marks are given on: the policy's own, else the first. */
export const scaleOf = ({ scales, masteryPolicies }: RecordSet): Scale | undefined => scales?.find(({ id }) => id === masteryPolicies?.[0]?.scaleId) ?? scales?.[0];

/** The level taken where nobody picks another: approved work shows what was to be learned. */
export const usualLevel = (scale: Scale | undefined): string | undefined => scale?.levels[proficientIndex(scale)]?.id;

export const rubricOf = ({ rubrics }: RecordSet, { rubricId }: Pick<BoardOption, 'rubricId'>): Rubric | undefined => rubrics?.find(({ id }) => id === rubricId);

const scoringId = (choice: Choice) => `${choice.id}:scoring`;

function scoringOf(rubric: Rubric, option: BoardOption, choice: Choice, marks: NonNullable<Draft['marks']>, viewer: Viewer, now: string): Scoring {
  return {
    id: scoringId(choice),
    version: 0,
    rubricId: rubric.id,
    rubricVersion: rubric.version,
    learnerId: choice.learnerId,
    workId: choice.id,
    workTitle: option.title,
    ...(choice.evidenceLink ? { workLink: choice.evidenceLink } : {}),
    scorerId: viewer.id,
    role: 'teacher',
    status: 'returned',
    marks: rubric.criteria.flatMap(({ id }) => (marks[id] ? [{ criterionId: id, state: 'scored' as const, levelId: marks[id], comment: '', version: 1 }] : [])),
    comment: '',
    submittedAt: now,
  };
}

/**
 * The evidence of approved work, with its scoring where it was marked on a rubric.
 * @param draft `level` left out: the usual one; empty: no evidence
 */
export function evidenceOfApproval(records: RecordSet, option: BoardOption, choice: Choice, draft: Draft, viewer: Viewer, now: string): readonly Change[] {
  if (!can(viewer, 'rubric.score')) return [];
  const rubric = rubricOf(records, option);
  const marks = draft.marks ?? {};
  const scoring = rubric && Object.keys(marks).length > 0 ? scoringOf(rubric, option, choice, marks, viewer, now) : undefined;
  const levelId = draft.level ?? usualLevel(scaleOf(records));
  const wanted = evidenceFromChoice(option, choice, { assessedAt: now, levelId, marked: scoring && { rubric: rubric!, scoring } }).filter((piece) => levelId !== '' || piece.scoringId !== undefined);
  const scored: Change[] = [];
  if (scoring) {
    const { id, version: _version, ...fields } = scoring;
    scored.push(records.scorings?.some((each) => each.id === id) ? { collection: 'scorings', action: 'update', id, fields } : { collection: 'scorings', action: 'create', id, record: scoring });
  }
  return [...scored, ...choiceEvidenceChanges(choice.id, wanted, records.evidence ?? [])];
}

/** What approving wrote goes when the work is open again; the marks stay as a draft. */
export const evidenceTakenBack = ({ evidence = [], scorings }: RecordSet, choice: Choice): readonly Change[] => [
  ...(scorings?.some(({ id, status }) => id === scoringId(choice) && status !== 'draft') ? [{ collection: 'scorings' as const, action: 'update' as const, id: scoringId(choice), fields: { status: 'draft' as const } }] : []),
  ...choiceEvidenceChanges(choice.id, [], evidence),
];
