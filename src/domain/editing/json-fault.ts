const TOKEN = /[ \t\r\n]*(?:[{}[\],:]|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")/uy;

/** Where JSON text stops being JSON. The engines' own messages differ, and they quote the text, which may be personal. */
function faultOffset(text: string): number {
  const open: string[] = [];
  let due = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[0].trim();
    if (token === undefined) return start;
    const mark = token.charAt(0);
    if (mark === '}' || mark === ']') {
      const pair = mark === '}' ? '{' : '[';
      if (open.pop() !== pair || (due !== 'next' && due !== 'first key' && due !== 'first value')) return start;
      due = 'next';
    } else if (mark === ',') {
      if (due !== 'next' || open.length === 0) return start;
      due = open[open.length - 1] === '{' ? 'key' : 'value';
    } else if (mark === ':') {
      if (due !== 'colon') return start;
      due = 'value';
    } else if (due === 'key' || due === 'first key') {
      if (mark !== '"') return start;
      due = 'colon';
    } else if (due === 'value' || due === 'first value') {
      if (mark === '{' || mark === '[') open.push(mark);
      due = mark === '{' ? 'first key' : mark === '[' ? 'first value' : 'next';
    } else return start;
  }
}

/** The line and the column, both from 1, at which text stops being JSON. */
export function jsonFault(text: string): { line: number; column: number } {
  const before = text.slice(0, faultOffset(text)).split('\n');
  return { line: before.length, column: before[before.length - 1]!.length + 1 };
}
