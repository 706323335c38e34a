/** Takes the line breaks and indents out of `html` and `css` literals in compiled files: bundlers leave the inside of strings alone. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { minifyHTMLLiterals } from 'minify-literals';
import { findFiles } from './find-files.mjs';

/** White space becomes one space and never none: a space between two words in tags is read. Empty attributes mean something (`value=""`). */
const careful = { collapseWhitespace: true, conservativeCollapse: true, removeEmptyAttributes: false, decodeEntities: false };

export async function shrinkLiterals(dist) {
  for (const file of findFiles(dist, '.js')) {
    const code = readFileSync(file, 'utf8');
    if (!/\b(html|css) `/.test(code)) continue;
    const result = await minifyHTMLLiterals(code, { fileName: file, minifyOptions: careful });
    if (!result) continue;
    replaceCode(file, result.code);
  }
}

/** Without the compiler's map, which no longer fits the lines. */
export function replaceCode(file, code) {
  writeFileSync(file, code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
  rmSync(`${file}.map`, { force: true });
}
