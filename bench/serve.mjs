/** The pages of the bench beside the built files, and the records they read. */
import { createServer } from 'node:http';
import sirv from 'sirv';

/** @param {Record<string, string>} records JSON by address, such as `/class.json` */
export async function servePages(records) {
  const files = sirv('dist', { dev: true });
  const pages = sirv('bench/pages', { dev: true });
  const server = createServer((request, response) => {
    const file = records[request.url];
    if (file) response.setHeader('Content-Type', 'application/json').end(file);
    else pages(request, response, () => files(request, response));
  });
  await new Promise((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
