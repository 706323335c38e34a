/** Ready comments: which fit a place, how a name gets into them, how one is kept. No DOM. */
import { isBlank } from '../../domain/goal/problems.js';
import type { Change } from '../../domain/records/change.js';
import type { Learner } from '../../domain/records/learner.js';
import type { CommentSnippet } from '../../domain/records/rubric.js';

/** Stands for the name in a kept comment. */
const NAME = '{name}';

export const withName = (text: string, name: string): string => text.replaceAll(NAME, name);

/** The comments for this place that hold the words looked for, those for the chosen level first. */
export function bankFor(snippets: readonly CommentSnippet[], criterionId: string | undefined, levelId: string | undefined, search: string): readonly CommentSnippet[] {
  const words = search.trim().toLocaleLowerCase();
  const fitting = snippets.filter((snippet) => (snippet.criterionId ?? undefined) === criterionId && !isBlank(snippet.text) && (words === '' || [snippet.text, ...snippet.tags].some((text) => text.toLocaleLowerCase().includes(words))));
  const rank = (snippet: CommentSnippet) => (snippet.levelId === undefined ? 1 : snippet.levelId === levelId ? 0 : 2);
  return [0, 1, 2].flatMap((wanted) => fitting.filter((snippet) => rank(snippet) === wanted));
}

/** A comment as a record. The learner's name in it becomes a place for any name: nobody's name is kept in a bank that a team shares. */
export function snippetChange(id: string, text: string, { criterionId, levelId }: { criterionId: string | undefined; levelId: string | undefined }, learner: Pick<Learner, 'givenName' | 'preferredName'> | undefined): Change {
  const names = [learner?.preferredName, learner?.givenName].filter((name): name is string => !isBlank(name ?? ''));
  const general = names.reduce((so, name) => so.replace(new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu'), NAME), text);
  const record = { id, version: 0, text: general, tags: [], scope: 'mine' as const, ...(criterionId === undefined ? {} : { criterionId }), ...(levelId === undefined ? {} : { levelId }) };
  return { collection: 'commentSnippets', action: 'create', id, record };
}
