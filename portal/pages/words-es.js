/** The frame of the family page in Spanish. */
export const spanish = {
  skip: 'Ir al contenido',
  'nav-index': 'Escuela',
  'nav-learner': 'Estudiante',
  'nav-class': 'Clase',
  'nav-boards': 'Tableros',
  'nav-family': 'Familia',
  'nav-own-file': 'Su propio archivo',
  'nav-real': 'Registros reales',
  title: 'Familia · Alder Creek School',
  pages: 'Páginas',
  'look-as': 'Ver esta página como',
  'role-student': 'Estudiante',
  'role-teacher': 'Docente',
  'role-guardian': 'Familia',
  'family-intro': 'Lo que su hijo o hija ha elegido compartir con ustedes, lo que han dicho sus docentes y cómo va creciendo.',
  foot: 'Todas las personas de esta escuela son inventadas. Lo que usted cambie se queda en este navegador y no se envía a ninguna parte.',
};
