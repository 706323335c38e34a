/**
 * Invented people. Given and family names are paired by chance within one origin, so no pair is taken from a list of real persons.
 * A given name may carry a preferred name and how it is said.
 */
export interface GivenName {
  name: string;
  preferred?: string;
  said?: string;
}

export interface Origin {
  /** How many of 28 learners. */
  share: number;
  /** Languages at home, strongest first. */
  languages: readonly string[];
  given: readonly GivenName[];
  family: readonly string[];
}

const n = (name: string, said?: string, preferred?: string): GivenName => ({ name, ...(said ? { said } : {}), ...(preferred ? { preferred } : {}) });

/** Spanish comes first: the first learner of the first class is the one whose family page is shown. */
export const origins: readonly Origin[] = [
  {
    share: 6,
    languages: ['es', 'en'],
    given: [n('Ximena', 'hee-MEH-nah'), n('Mateo'), n('Alejandra', 'ah-leh-HAHN-drah', 'Ale'), n('Joaquín', 'wah-KEEN'), n('Lucía', 'loo-SEE-ah'), n('Santiago', undefined, 'Santi'), n('Camila'), n('Emiliano', undefined, 'Emi'), n('Valeria'), n('Rafael', undefined, 'Rafa'), n('Itzel', 'eet-SEL'), n('Andrés')],
    family: ['Herrera', 'Montoya', 'Cárdenas', 'Salgado', 'Ibarra', 'Fuentes Rojas', 'Quintero', 'Zavala', 'Peña', 'Villalobos', 'Ocampo', 'Rentería'],
  },
  {
    share: 3,
    languages: ['ar', 'en'],
    given: [n('Amira', 'a-MEE-ra'), n('Yusuf', 'YOO-suf'), n('Layla'), n('Khalid', 'KHA-lid'), n('Salma'), n('Tariq', 'TAH-rik')],
    family: ['Haddad', 'Nassar', 'Al-Masri', 'Khoury', 'Darwish', 'Mansour'],
  },
  {
    share: 4,
    languages: ['en'],
    given: [n('Maeve', 'MAYV'), n('Rowan'), n('Eleanor', undefined, 'Nell'), n('Hudson'), n('Harper'), n('Theodore', undefined, 'Theo'), n('Saoirse', 'SEER-sha'), n('Wyatt')],
    family: ['Whitlock', 'Brannigan', 'Sutter', 'Holloway', 'Pruitt', 'Kessler', 'Ashby', 'Lindgren'],
  },
  {
    share: 3,
    languages: ['en'],
    given: [n('Imani', 'ee-MAH-nee'), n('Jaylen'), n('Zora'), n('Malik', 'mah-LEEK'), n('Nia', 'NEE-ah'), n('Darius', undefined, 'DJ')],
    family: ['Freeman', 'Gaines', 'Tillman', 'Boykin', 'Mayfield', 'Pettway'],
  },
  {
    share: 3,
    languages: ['en', 'yo'],
    given: [n('Chidera', 'chee-DEH-rah', 'Dera'), n('Tunde', 'TOON-deh'), n('Ama', 'AH-mah'), n('Kwabena', 'KWAH-beh-nah', 'Kobby'), n('Folasade', 'faw-lah-SHAH-deh', 'Sade'), n('Emeka', 'eh-MEH-kah')],
    family: ['Adeyemi', 'Boateng', 'Eze', 'Balogun', 'Asante', 'Nwosu'],
  },
  {
    share: 2,
    languages: ['vi', 'en'],
    given: [n('Linh', 'LIN'), n('Minh', 'MIN'), n('Thảo', 'TOW, like towel'), n('Quân', 'KWUN')],
    family: ['Nguyễn', 'Trần', 'Đặng', 'Phạm'],
  },
  {
    share: 2,
    languages: ['hi', 'en'],
    given: [n('Ishaan', 'ee-SHAHN'), n('Anika', 'ah-NEE-kah'), n('Kavya', 'KAHV-yah'), n('Rohan')],
    family: ['Chaudhary', 'Nair', 'Bhatt', 'Srinivasan'],
  },
  {
    share: 2,
    languages: ['zh', 'en'],
    given: [n('Haoran', 'how-RAHN', 'Henry'), n('Meilin', 'may-LIN'), n('Jiayi', 'jyah-EE', 'Joy'), n('Zixuan', 'dzuh-SHWEN')],
    family: ['Zhou', 'Lin', 'Tang', 'Fang'],
  },
  { share: 1, languages: ['so', 'en'], given: [n('Hodan', 'HO-dan'), n('Abdirahman', undefined, 'Abdi')], family: ['Warsame', 'Farah'] },
  { share: 1, languages: ['uk', 'en'], given: [n('Oksana'), n('Taras', 'ta-RAHS')], family: ['Kovalenko', 'Melnyk'] },
  { share: 1, languages: ['ht', 'en'], given: [n('Wideline', 'wee-de-LEEN'), n('Jean-Luc', 'zhahn-LEWK')], family: ['Desrosiers', 'Toussaint'] },
];

export const strengths = ['asks good questions', 'draws to explain', 'patient with hard problems', 'kind partner', 'tells stories well', 'builds things', 'remembers details', 'speaks two languages with ease', 'plans ahead', 'tries again after mistakes', 'careful reader', 'notices patterns', 'makes people laugh', 'leads a group calmly'];
export const interests = ['football', 'baking', 'dinosaurs', 'drawing comics', 'space', 'dogs', 'basketball', 'fixing bikes', 'K-pop', 'gardening', 'chess', 'mystery books', 'video game design', 'dancing', 'fishing', 'weather', 'trains', 'sewing'];
export const needs = ['longer time to read', 'new words shown with pictures', 'short breaks', 'steps written down one by one', 'a quiet place to work', 'larger print', 'time to think before speaking', 'English words beside home-language words'];
export const accommodations = ['extra time: one and a half', 'text read aloud', 'seat near the board', 'answers may be spoken', 'number line and fraction strips on the desk', 'large print', 'checks in with a grown-up at the start', 'fewer tasks on a page'];
