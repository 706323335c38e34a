/**
 * Says what `@property` and `@state` compile to in fewer bytes: `createProperty`, the call that Lit's decorators make, in place of the compiler's
 * helper and of the decorators themselves. Every element has dozens of them. What is written otherwise stays as the compiler made it.
 */
import { readFileSync } from 'node:fs';
import { findFiles } from './find-files.mjs';
import { replaceCode } from './shrink-literals.mjs';

const DECORATED = /__decorate\(\[\s*(property|state)\(([^;]*?)\)\s*\], (\w+)\.prototype, "(\w+)", void 0\);/g;
const HELPER = /^var __decorate = [\s\S]*?^};\n/m;

const declared = (_whole, kind, options, name, field) => `${name}.createProperty("${field}"${kind === 'state' ? ', { state: true, attribute: false }' : options && `, ${options}`});`;

export function shrinkDecorators(dist) {
  for (const file of findFiles(dist, '.js')) {
    const before = readFileSync(file, 'utf8');
    if (!HELPER.test(before)) continue;
    const code = before.replace(DECORATED, declared);
    if (code.includes('__decorate([')) throw new Error(`${file}: a decorator besides @property and @state, or one with a \`;\` in its options`);
    replaceCode(file, code.replace(HELPER, '').replace(/^import \{[^}]*\} from 'lit\/decorators\.js';\n/m, ''));
  }
}
