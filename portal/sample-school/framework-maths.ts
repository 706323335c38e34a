/** One row: code, statement, short statement, codes that build on it. The codes are public facts; the statements are our own words. */
export type StandardRow = readonly [code: string, statement: string, short: string, precedes?: readonly string[]];
export interface DomainRows {
  code: string;
  title: string;
  rows: readonly StandardRow[];
}

export const maths: readonly DomainRows[] = [
  {
    code: '5.OA',
    title: 'Expressions and patterns',
    rows: [
      ['5.OA.A.1', 'Work out expressions that have brackets, doing the inside first.', 'Brackets', ['5.OA.A.2']],
      ['5.OA.A.2', 'Turn words into an expression, and say what an expression means without working it out.', 'Write expressions'],
      ['5.OA.B.3', 'Make two number patterns from two rules, compare them, and plot the pairs.', 'Two patterns', ['5.G.A.2']],
    ],
  },
  {
    code: '5.NBT',
    title: 'Place value and decimals',
    rows: [
      ['5.NBT.A.1', 'Explain that each place is ten times the place to its right and one tenth of the place to its left.', 'Place value', ['5.NBT.A.2', '5.NBT.A.3']],
      ['5.NBT.A.2', 'Explain what happens to the digits when we multiply or divide by 10, 100 or 1,000.', 'Powers of ten'],
      ['5.NBT.A.3', 'Read, write and compare decimals to thousandths.', 'Compare decimals', ['5.NBT.A.4', '5.NBT.B.7']],
      ['5.NBT.A.4', 'Round decimals to any place.', 'Round decimals'],
      ['5.NBT.B.5', 'Multiply large whole numbers with a method that always works.', 'Multiply', ['5.NBT.B.6']],
      ['5.NBT.B.6', 'Divide four-digit numbers by two-digit numbers and show why the answer makes sense.', 'Divide', ['5.NBT.B.7']],
      ['5.NBT.B.7', 'Add, subtract, multiply and divide decimals to hundredths, with a drawing or a reason.', 'Decimal sums'],
    ],
  },
  {
    code: '5.NF',
    title: 'Fractions',
    rows: [
      ['5.NF.A.1', 'Add and subtract fractions whose bottom numbers differ, by trading them for equal fractions.', 'Add fractions', ['5.NF.A.2']],
      ['5.NF.A.2', 'Solve stories that add or subtract fractions, and check that the answer is sensible.', 'Fraction stories', ['5.NF.B.6']],
      ['5.NF.B.3', 'See a fraction as a division: three cakes for four people is three fourths each.', 'Fraction as division', ['5.NF.B.4']],
      ['5.NF.B.4', 'Multiply a fraction by a whole number or by a fraction, with an area picture.', 'Multiply fractions', ['5.NF.B.5', '5.NF.B.6']],
      ['5.NF.B.5', 'Say whether a product will be larger or smaller before multiplying.', 'Scaling'],
      ['5.NF.B.6', 'Solve real problems that multiply fractions and mixed numbers.', 'Real fraction problems', ['5.NF.B.7']],
      ['5.NF.B.7', 'Divide unit fractions by whole numbers, and whole numbers by unit fractions.', 'Divide fractions'],
    ],
  },
  {
    code: '5.MD',
    title: 'Measurement and data',
    rows: [
      ['5.MD.A.1', 'Change between units of the same system, such as metres and centimetres.', 'Change units'],
      ['5.MD.B.2', 'Make a line plot of measurements in fractions and use it to solve problems.', 'Line plots'],
      ['5.MD.C.3', 'Explain volume as the space that unit cubes fill.', 'What volume is', ['5.MD.C.4']],
      ['5.MD.C.4', 'Find volume by counting cubes.', 'Count cubes', ['5.MD.C.5']],
      ['5.MD.C.5', 'Find the volume of boxes by multiplying, and of shapes made of two boxes.', 'Volume of boxes'],
    ],
  },
  {
    code: '5.G',
    title: 'Shapes and position',
    rows: [
      ['5.G.A.1', 'Use a pair of numbers to find a point on a grid.', 'Points on a grid', ['5.G.A.2']],
      ['5.G.A.2', 'Show real problems as points on a grid and say what each point means.', 'Graph problems'],
      ['5.G.B.3', 'Know that what is true for a kind of shape is true for all shapes of that kind.', 'Shape families', ['5.G.B.4']],
      ['5.G.B.4', 'Sort flat shapes in a family tree by their properties.', 'Sort shapes'],
    ],
  },
];
