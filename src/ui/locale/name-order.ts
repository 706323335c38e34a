/** Names in the order of a language, numbers in them by size: "Ana 2" before "Ana 10". */
export interface NameOrder {
  compare(one: string, other: string): number;
}

/** Letters and digits that every Latin language in which they stand alone orders alike: space, digits, letters; small before capital. */
const PLAIN_NAME = /^[A-Za-z0-9 ]*$/;
const PLAIN_LANGUAGE = /^(en|es)(-|$)/;

/** Ordered as code units, two such keys stand as a collator puts their names: letters and sizes of numbers first, capitals last. `undefined`: ask a collator. */
function keyOf(name: string): string | undefined {
  if (!PLAIN_NAME.test(name)) return undefined;
  // A number is led by how many digits it has, as a character between space and letters.
  const sized = name.replace(/\d+/g, (digits) => {
    const number = digits.replace(/^0+(?=\d)/, '');
    return number.length > 40 ? '\u{ffff}' : String.fromCharCode(0x30 + number.length) + number;
  });
  if (sized.includes('\u{ffff}')) return undefined;
  const turned = name.replace(/\d+/g, '0').replace(/[A-Za-z]/g, (letter) => (letter < 'a' ? '1' : '0'));
  return `${sized.toLowerCase()}\u0000${turned}`;
}

/** Like `Intl.Collator` with `numeric`, whose first use on a page takes 15 ms; where all names are plain it is not needed, and long lists are ordered faster. */
export function nameOrder(lang: string): NameOrder {
  let collator: Intl.Collator | undefined;
  const keys = new Map<string, string | undefined>();
  const known = PLAIN_LANGUAGE.test(lang) && !lang.includes('-u-');
  const key = (name: string) => {
    if (!keys.has(name)) keys.set(name, known ? keyOf(name) : undefined);
    return keys.get(name);
  };
  return {
    compare(one, other) {
      const [a, b] = [key(one), key(other)];
      if (a === undefined || b === undefined) return (collator ??= new Intl.Collator(lang, { numeric: true })).compare(one, other);
      return a < b ? -1 : a > b ? 1 : 0;
    },
  };
}
