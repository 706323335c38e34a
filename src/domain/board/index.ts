/** `waymark/domain/board`: every rule about choice boards: choosing, standing, what is left, what is wrong with a board, approved work as evidence. */
export { canComplete } from './can-complete.js';
export { mayChoose, type ChooseAnswer } from './choosing.js';
export { choiceEvidenceChanges, evidenceFromChoice, type Approval } from './choice-evidence.js';
export { compileBoard, type CompiledBoard } from './compile.js';
export { conflictIn, type BoardClause } from './conflict.js';
export { standardCoverage, type StandardCoverage } from './coverage.js';
export { completionJudge } from './judge-many.js';
export { whatIsLeft } from './left.js';
export { nextOnBoard, type NextOnBoard } from './next.js';
export { acceptedIdeas, boardWithIdeas, optionOfProposal } from './own-ideas.js';
export { boardProblems, type BoardProblem, type BoardProblemCode } from './problems.js';
export { boardProgress, type BoardProgress } from './progress.js';
export { reachedFromEvidence } from './reached-levels.js';
export { boardStanding, isComplete, type BoardStanding, type OptionStanding } from './standing.js';
