/**
 * What the rubric scorer asks for, as the kind in `way-<kind>-request` and `way-<kind>-change`.
 * `mark`: one criterion is marked, cleared or commented; the first one creates the scoring. `comment`: words on the whole work.
 * `snippet`: a comment is kept in the bank. `submit`: submitted with its evidence, or taken back with it. `acknowledge`: the student has read it.
 * `return`: given back to go on with. `resubmit`: the student has gone on. `reply`: words back. `moderation`: works are drawn to be scored a second time.
 * `anchor`: marks become an exemplar to practise on.
 */
export type RubricChangeKind = 'mark' | 'comment' | 'snippet' | 'submit' | 'acknowledge' | 'return' | 'resubmit' | 'reply' | 'moderation' | 'anchor';
