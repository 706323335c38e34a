/**
 * `waymark/domain/rubric`: every rule about rubrics and scorings: totals, checks, editing, editions, evidence, several scorers and how far they
 * agree. Reading and writing of files is `waymark/domain/rubric/files`: it brings the checks of records with it.
 */
export { agreementReport, ALPHA_CAREFUL, ALPHA_RELY, FEW_PAIRS, type AgreementReport, type AgreementRow, type DriftPeriod, type Verdict } from './agreement-report.js';
export { krippendorffAlpha, pairAgreement, ratingsOf, type Alpha, type Metric, type PairAgreement, type Ratings } from './agreement.js';
export { checkPoints, markProblems, type MarkCode, type PointsAnswer, type PointsCode } from './check-mark.js';
export { rubricAtVersion, rubricOfScoring, scoringsInDoubt, withEdition } from './editions.js';
export { levelOfMark, pointsOfMark } from './mark-points.js';
export { rubricProblems, type RubricProblem, type RubricProblemCode } from './problems.js';
export { levelOfPoints, maxPoints, rangeOf } from './ranges.js';
export { drawSample, firstScorings, type SampledWork } from './sample.js';
export { evidenceChanges, evidenceFromScoring, type EvidenceTerms } from './scoring-evidence.js';
export { SEVERITIES, compareRubrics, scoringsToReview, type RubricEdit, type ScoringToReview, type Severity } from './severity.js';
export { structureHash } from './structure-hash.js';
export { medianLevel, spreadOf, voicesOf, type Voice } from './side-by-side.js';
export { mayScore, visibleVoices, type VoiceRole } from './voices.js';
export { rubricTotal, type RubricTotal } from './totals.js';
