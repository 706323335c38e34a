/**
 * Which of the five colours of the ramp a level wears: the lowest always 1, the highest always 5, the others spread between them, so that
 * light to dark means low to high on every scale. Class `level-1` … `level-5`; no evidence is `level-none`, never the lowest colour.
 */
export const levelStep = (index: number, count: number): number => (count < 2 ? 4 : Math.round((index / (count - 1)) * 4) + 1);
