const NAMED: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', ' ']]);

function letter(whole: string, name: string): string {
  const number = /^#x[0-9a-f]{1,6}$/i.test(name) ? parseInt(name.slice(2), 16) : /^#\d{1,7}$/.test(name) ? Number(name.slice(1)) : undefined;
  if (number === undefined) return NAMED.get(name.toLowerCase()) ?? whole;
  return number > 0 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff) ? String.fromCodePoint(number) : whole;
}

/** Text out of HTML, as Canvas and Moodle write descriptions: tags go, line ends of paragraphs and lists stay. Work grows with the text and no faster. */
export const plainText = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<(?:\/?[a-z][^<>]*|!--[^<>]*--)>/gi, '')
    .replace(/&(#?[a-z0-9]{1,8});/gi, letter)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
