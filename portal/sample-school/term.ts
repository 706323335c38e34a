import type { Evidence } from 'waymark/domain';

/** One piece of work of the term, for both classes. */
export interface Work {
  id: string;
  title: string;
  /** Week of the term, 0 to 11. */
  week: number;
  kind: Evidence['kind'];
  codes: readonly string[];
  /** Points to be had. Left out: marked with a level. */
  max?: number;
}

const work = (week: number, kind: Evidence['kind'], title: string, codes: string, max?: number): Omit<Work, 'id'> => ({ title, week, kind, codes: codes.split(' '), ...(max === undefined ? {} : { max }) });

/**
 * Twelve weeks. Early units are not met again, so their levels go stale; coordinates, shapes and line plots come next term and
 * have no evidence yet; fractions come back again and again.
 */
export const works: readonly Work[] = [
  work(0, 'quiz', 'Place value check', '5.NBT.A.1 5.NBT.A.3', 10),
  work(0, 'writing', 'One page about my summer', 'W.5.3 W.5.5'),
  work(1, 'observation', 'Number talk', '5.NBT.A.1 5.NBT.A.2'),
  work(1, 'quiz', 'Quotes from The Lost Kite', 'RL.5.1 RL.5.2', 8),
  work(2, 'performanceTask', 'Stocking the school shop', '5.NBT.B.5 5.NBT.B.7 5.OA.A.1'),
  work(2, 'observation', 'Book circle', 'SL.5.1 RL.5.3'),
  work(3, 'quiz', 'Decimals check', '5.NBT.A.3 5.NBT.A.4 5.NBT.B.7', 12),
  work(3, 'writing', 'A scene seen twice', 'RL.5.6 W.5.3'),
  work(4, 'quiz', 'Multiply and divide', '5.NBT.B.5 5.NBT.B.6', 10),
  work(4, 'presentation', 'Meet an inventor', 'SL.5.4 SL.5.5 RI.5.2'),
  work(5, 'project', 'A recipe for 28', '5.NF.A.1 5.NF.B.4 5.MD.A.1'),
  work(5, 'quiz', 'Main ideas', 'RI.5.1 RI.5.2 RI.5.4', 12),
  work(6, 'observation', 'Fraction strips talk', '5.NF.A.1 5.NF.B.3'),
  work(6, 'writing', 'Letter to the town council', 'W.5.1 RI.5.8'),
  work(7, 'quiz', 'Adding fractions check', '5.NF.A.1 5.NF.A.2', 10),
  work(7, 'self', 'How sure am I? Fractions', '5.NF.A.1 5.NF.A.2 5.NF.B.3'),
  work(8, 'performanceTask', 'Sharing the garden', '5.NF.A.2 5.NF.B.3 5.NF.B.4 5.MD.C.5'),
  work(8, 'project', 'Water in our town', 'W.5.7 W.5.8 RI.5.9 RI.5.3'),
  work(9, 'quiz', 'Expressions', '5.OA.A.1 5.OA.A.2', 8),
  work(9, 'observation', 'Building boxes', '5.MD.C.3 5.MD.C.4 5.MD.C.5'),
  work(10, 'presentation', 'Water fair', 'SL.5.4 SL.5.1 W.5.7'),
  work(10, 'quiz', 'Fraction stories check', '5.NF.A.2 5.NF.B.4 5.NF.B.6', 12),
  work(11, 'writing', 'What the river told us', 'W.5.2 W.5.5 RI.5.9'),
  work(11, 'observation', 'Before we divide fractions', '5.NF.B.7 5.NF.B.4'),
].map((row, i) => ({ id: `w-${String(i + 1).padStart(2, '0')}`, ...row }));
