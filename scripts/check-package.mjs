/** `npm run check:package`: publint, the exports map and the file list of the package. Needs a build. */
import { fileURLToPath } from 'node:url';
import { missingTargets, packProblems, packedFiles, publintMessages } from './package-checks.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const files = packedFiles();
const problems = [...(await publintMessages()), ...packProblems(files), ...missingTargets().map((target) => `exports names ${target}, which is not there`)];
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? `package: ${files.length} files, nothing to mend` : `package: ${problems.length} to mend`);
process.exitCode = problems.length === 0 ? 0 : 1;
