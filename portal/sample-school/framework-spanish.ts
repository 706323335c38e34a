import type { TranslatedStatement } from 'waymark/domain';

/** The fractions unit in Spanish, for families and children who read it best: short statement, statement. Our own words, as in English. */
const rows: Readonly<Record<string, readonly [short: string, statement: string]>> = {
  '5.OA.A.1': ['Paréntesis', 'Resolver expresiones con paréntesis, haciendo primero lo de dentro.'],
  '5.NF.A.1': ['Sumar fracciones', 'Sumar y restar fracciones de distinto denominador, cambiándolas por fracciones iguales.'],
  '5.NF.A.2': ['Problemas con fracciones', 'Resolver historias en las que se suman o restan fracciones y comprobar que la respuesta tiene sentido.'],
  '5.NF.B.3': ['Fracción como división', 'Ver una fracción como una división: tres pasteles para cuatro personas son tres cuartos para cada una.'],
  '5.NF.B.4': ['Multiplicar fracciones', 'Multiplicar una fracción por un número entero o por otra fracción, con un dibujo del área.'],
  '5.NF.B.5': ['Escalas', 'Decir si un producto será mayor o menor antes de multiplicar.'],
  '5.NF.B.6': ['Fracciones en la vida real', 'Resolver problemas reales en los que se multiplican fracciones y números mixtos.'],
  '5.NF.B.7': ['Dividir fracciones', 'Dividir fracciones unitarias entre números enteros, y números enteros entre fracciones unitarias.'],
};

export function inSpanish(code: string): { translations?: TranslatedStatement[] } {
  const row = rows[code];
  return row ? { translations: [{ language: 'es', statement: row[1], shortStatement: row[0] }] } : {};
}
