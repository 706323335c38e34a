/**
 * What the goal tracker asks for, as the kind in `way-<kind>-request` and `way-<kind>-change`.
 * `goal`: written, changed, started, paused, closed, put away. `step`: added, ticked, moved, taken out. `check-in`: also kind words.
 * `agreement`: somebody agreed, or it was talked about. `evidence`: what shows how it goes, added or taken out. `note`: of a conference.
 */
export type GoalChangeKind = 'goal' | 'step' | 'check-in' | 'agreement' | 'evidence' | 'note';
