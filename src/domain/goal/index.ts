/** `waymark/domain/goal`: every rule about goals: where one stands, who may do what, what comes next, what two people changed, what it becomes. */
export { asksForHelp, isStale, nextMove, type NextMove } from './attention.js';
export { mergeGoalEdit, type Clash } from './merge.js';
export { goalForest, rollUpGoals, type GoalForest, type RollUp } from './nesting.js';
export { paceOf, shareOfTimeGone, type Pace, type PaceResult } from './pace.js';
export { goalProblems, type GoalProblem, type GoalProblemCode } from './problems.js';
export { goalProgress, type GoalProgress } from './progress.js';
export { remindersOf, type ReminderWords } from './reminders.js';
export { standingOf, standingsOf } from './standing.js';
export { GOAL_MOVES, mayAgree, mayMove, type MoveAnswer } from './status.js';
export { storyOf, type StoryEvent } from './story.js';
export { suggestGoals, type GoalSuggestion } from './suggestions.js';
export { goalFor, maySeeNote } from './visibility.js';
