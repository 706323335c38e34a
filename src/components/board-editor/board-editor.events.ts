/** What the editor asks for, as the kind in `way-<kind>-request` and `way-<kind>-change`: a board was made, changed or brought in. */
export const BOARD = 'board';
