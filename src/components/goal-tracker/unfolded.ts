/** What the reader has opened: kept by the element, changed by what a tap does. */
export interface Unfolded {
  /** Whose goals a teacher or a family has opened. */
  learnerId: string | undefined;
  /** The goal shown as a page to print. */
  pageOf: string | undefined;
  /** Details, smaller goals and folded lists that are open, by a name for each. */
  readonly open: Set<string>;
  /** How many goals of one list are drawn; a button draws more. */
  limit: number;
  /** A goal that was just saved: as much of its list is drawn as it needs to be seen. */
  mustSee: string | undefined;
}

/** Goals of one list drawn at once. */
export const AT_ONCE = 12;
