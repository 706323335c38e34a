/** What approved work on a board says about standards. */
import type { BoardOption, Choice, Modality } from '../records/board.js';
import type { Change } from '../records/change.js';
import type { Evidence } from '../records/evidence.js';
import type { Rubric, Scoring } from '../records/rubric.js';
import { wayOf } from './ways.js';
import { evidenceFromScoring } from '../rubric/scoring-evidence.js';

/** By what means learning was shown, as a kind of evidence. */
const KINDS: Record<Modality, Evidence['kind']> = {
  speak: 'presentation',
  write: 'writing',
  draw: 'project',
  build: 'project',
  perform: 'performanceTask',
  media: 'presentation',
  read: 'observation',
};

export interface Approval {
  /** When it was approved, ISO 8601 with an offset. */
  readonly assessedAt: string;
  /** The level that the work shows. Left out: there is evidence, not scored yet, which is never 0. */
  readonly levelId?: string | undefined;
  /** Marks on the option's rubric: they speak for the standards of their criteria, the level speaks for the others. */
  readonly marked?: { readonly rubric: Rubric; readonly scoring: Scoring } | undefined;
}

/** One piece for each standard of the option, or for each scored criterion and its standards. Ids are made from the choice's, so that approving again replaces. */
export function evidenceFromChoice(option: Pick<BoardOption, 'standardIds' | 'modality' | 'modalities' | 'title'>, choice: Choice, { assessedAt, levelId, marked }: Approval): readonly Evidence[] {
  const { standardIds, title } = option;
  const way = wayOf(option, choice);
  const kind = way ? KINDS[way] : 'performanceTask';
  const fromRubric = marked ? evidenceFromScoring(marked.rubric, marked.scoring, { assessedAt, kind }) : [];
  const spokenFor = new Set(fromRubric.map(({ standardId }) => standardId));
  const plain = [...new Set(standardIds)]
    .filter((standardId) => !spokenFor.has(standardId))
    .map((standardId): Evidence => ({
      id: `${choice.id}:${standardId}`,
      version: 0,
      learnerId: choice.learnerId,
      standardId,
      ...(levelId === undefined ? {} : { levelId }),
      assessedAt,
      kind,
      weight: 1,
      title,
      ...(choice.evidenceLink ? { link: choice.evidenceLink } : {}),
      status: 'scored',
      // Another try at the same work is another attempt, not another piece.
      workId: choice.id,
      choiceId: choice.id,
    }));
  return [...fromRubric.map((piece) => ({ ...piece, choiceId: choice.id })), ...plain];
}

/** The changes that leave exactly `wanted` as the evidence of this choice; `[]` as `wanted` takes it back. Pieces of other makers stay. */
export function choiceEvidenceChanges(choiceId: string, wanted: readonly Evidence[], existing: readonly Evidence[]): readonly Change[] {
  const had = new Map(existing.filter((piece) => piece.choiceId === choiceId).map((piece) => [piece.id, piece]));
  const changes: Change[] = [];
  for (const piece of wanted) {
    if (had.delete(piece.id)) {
      const { id, version: _version, ...fields } = piece;
      changes.push({ collection: 'evidence', action: 'update', id, fields: { link: undefined, levelId: undefined, ...fields } });
    } else changes.push({ collection: 'evidence', action: 'create', id: piece.id, record: piece });
  }
  for (const id of had.keys()) changes.push({ collection: 'evidence', action: 'remove', id });
  return changes;
}
