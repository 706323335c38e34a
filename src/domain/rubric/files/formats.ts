/** The formats in which a rubric can leave, our own first. */
export const RUBRIC_FORMATS = ['waymark', 'case', 'canvas', 'moodle'] as const;
export type RubricFormat = (typeof RUBRIC_FORMATS)[number];
