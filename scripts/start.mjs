/** `npm start`: builds when needed, then serves the sample school. PORT names another port; a taken one gives the next free one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { isOld } from './build-state.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (isOld()) {
  console.log('building …');
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
if (!existsSync('portal/dist')) {
  console.error('portal/dist is not there: the build wrote no portal');
  process.exit(1);
}
const server = createServer(sirv('portal/dist', { dev: true }));
let port = Number(process.env.PORT || 8080);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT}", which is no port`);
  process.exit(1);
}
const last = Math.min(port + 50, 65_535);
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || port >= last) {
    console.error(`cannot serve: ${error.message}`);
    process.exit(1);
  }
  server.listen(++port, '127.0.0.1');
});
server.on('listening', () => console.log(`Waymark's sample school: http://localhost:${server.address().port}/  (stop with Ctrl+C)`));
server.listen(port, '127.0.0.1');
