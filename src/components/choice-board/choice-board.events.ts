/** The kind of every change of this element: `way-choice-request`, then `way-choice-change`. */
export const CHOICE = 'choice';
