/** Small files to try the page with. */
export const samples = {
  gradebook: `student,standard,score,date
Ximena,Add fractions,2,2026-01-12
Ximena,Add fractions,3,2026-02-02
Ximena,Fraction stories,2,2026-02-09
Yusuf,Add fractions,3,2026-01-12
Yusuf,Add fractions,4,2026-02-02
Yusuf,Fraction stories,3,2026-02-09
Imani,Add fractions,1,2026-01-12
Imani,Add fractions,2,2026-02-02
Imani,Volume of boxes,4,2026-02-16
Linh,Fraction stories,3,2026-02-09
Linh,Volume of boxes,,2026-02-16
Linh,Add fractions,4,2026-02-02
`,
  grid: `student,Add fractions,Fraction stories,Volume of boxes,Points on a grid
Ximena,3,2,,4
Yusuf,4,3,3,3
Imani,2,2,4,
Linh,4,3,,3
Theo,1,2,2,3
`,
  mistakes: `student,standard,score,date
Ximena,Add fractions,3,2026-02-30
Yusuf,Add fractions,four,2026-02-02
,Add fractions,2,2026-02-02
Imani,Add fractions,2,2026-02-02,left over
Linh,Add fractions,4,2026-02-02
`,
};
