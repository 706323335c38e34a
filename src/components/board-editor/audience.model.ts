/** The learners that a board can be given to, as the editor lists them. No Lit, no DOM. */
import type { RecordSet } from '../../domain/records/collections.js';
import { learnerName } from '../../ui/learner-name.js';

/** Shown at once; with a search the others are found. */
const MOST_SHOWN = 60;
/** From so many on they can be searched. */
const SEARCHED_FROM = 13;

export interface Audience {
  readonly shown: readonly { readonly id: string; readonly name: string }[];
  /** Not shown. */
  readonly more: number;
  readonly many: boolean;
  /** Picked, and not among the learners that are here. They stay picked. */
  readonly unknown: number;
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

export function audienceOf({ learners = [] }: RecordSet, picked: readonly string[], search: string, lang: string, noName: string): Audience {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator(lang);
  const named = learners.map((learner) => ({ id: learner.id, name: learnerName(learner) || noName })).sort((a, b) => collator.compare(a.name, b.name));
  const found = named.filter(({ name }) => words.every((word) => folded(name).includes(word)));
  const here = new Set(learners.map(({ id }) => id));
  return { shown: found.slice(0, MOST_SHOWN), more: Math.max(0, found.length - MOST_SHOWN), many: learners.length >= SEARCHED_FROM, unknown: picked.filter((id) => !here.has(id)).length };
}
