import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { WaymarkError } from '../../../src/domain/errors/waymark-error.js';
import { createClient } from '../../../src/sdk/client/create-client.js';
import { fetchRecords } from '../../../src/sdk/sources/file/fetch-records.js';
import { fileSource } from '../../../src/sdk/sources/file/file-source.js';

const coded = (code: string, retryable?: boolean) => (error: unknown) => error instanceof WaymarkError && error.code === code && (retryable === undefined || error.retryable === retryable);
const SET = JSON.stringify({ goals: [{ id: 'g', learnerId: 's' }, { title: 'no id' }] });

describe('files by address', () => {
  let server: Server;
  let answer: RequestListener;
  let requests = 0;
  const at = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
  before(async () => {
    server = createServer((request, response) => {
      requests++;
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const send = (body: string | Buffer, type = 'application/json', status = 200): RequestListener => (_request, response) => response.writeHead(status, { 'content-type': type }).end(body);

  it('reads JSON and CSV', async () => {
    answer = send(SET);
    assert.equal((await fetchRecords(at())).records.goals!.length, 1);
    answer = send('who,A\ns,1\n', 'text/csv');
    assert.equal((await fetchRecords(at(), { columns: { wide: { student: 'who' } } })).records.evidence!.length, 1);
  });

  it('takes a sign-in page in the place of the file as signed out (fault 9)', async () => {
    for (const type of ['text/html; charset=utf-8', 'application/json', 'text/csv']) {
      answer = send('<!DOCTYPE html><html>Please sign in</html>', type);
      await assert.rejects(fetchRecords(at()), coded('signed-out'));
    }
  });

  it('never shows nothing as an empty class (fault 10)', async () => {
    for (const [body, code] of [['{}', 'wrong-shape'], ['null', 'wrong-shape'], ['', 'empty-file']] as const) {
      answer = send(body);
      await assert.rejects(fetchRecords(at()), coded(code));
    }
  });

  it('tells answers apart by their status', async () => {
    for (const [status, code, retryable] of [[401, 'signed-out', false], [403, 'not-allowed', false], [404, 'not-found', false], [410, 'not-found', false], [400, 'http', false], [429, 'http', true], [500, 'http', true], [503, 'http', true]] as const) {
      answer = send('no', 'text/plain', status);
      await assert.rejects(fetchRecords(at()), coded(code, retryable), String(status));
    }
  });

  it('gives up a server that hangs (fault 8)', async () => {
    answer = () => undefined;
    await assert.rejects(fetchRecords(at(), { timeout: 30 }), coded('timeout', true));
  });

  it('refuses a body that is cut short (fault 7) and a server that is not there (fault 1)', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
      response.write(SET.slice(0, 20), () => response.destroy());
    };
    await assert.rejects(fetchRecords(at()), coded('offline', true));
    answer = send(SET.slice(0, 20));
    await assert.rejects(fetchRecords(at()), coded('not-json'));
    await assert.rejects(fetchRecords('http://127.0.0.1:1/'), coded('offline', true));
  });

  it('fetches a file once for everybody who asks at the same time (fault 63)', async () => {
    answer = send(SET);
    requests = 0;
    const answers = await Promise.all(Array.from({ length: 50 }, () => fetchRecords(at())));
    assert.equal(requests, 1);
    assert.equal(answers[49]!.records.goals!.length, 1);
    await Promise.all([fetchRecords(at()), fetchRecords(at(), { columns: { wide: { student: 'who' } } }), fetchRecords(at(), { signal: new AbortController().signal })]);
    assert.equal(requests, 4, 'anew later, apart for other columns and for whoever may stop it');
  });

  it('reads once for all collections, and again after a failure', async () => {
    answer = send('no', 'text/plain', 503);
    const client = createClient({ source: fileSource({ src: at() }) });
    await assert.rejects(client.goals.list(), coded('http'));
    answer = send(SET);
    requests = 0;
    const [goals, learners] = await Promise.all([client.goals.list(), client.learners.list(), client.boards.list()]);
    assert.deepEqual([goals.length, learners.length, requests], [1, 0, 1]);
    assert.equal(client.getDataReport().dropped, 1);
    await client.close();
  });
});

describe('fileSource', () => {
  it('is read-only and says so', async () => {
    const client = createClient({ source: fileSource({ text: SET }) });
    let status = '';
    client.goals.watch({}, (view) => (status = view.status));
    await client.goals.list();
    assert.equal(status, 'read-only');
    await assert.rejects(client.goals.create({ learnerId: 's' }), coded('read-only'));
  });

  it('is not moved by later changes of the object it was given (fault 101)', async () => {
    const data = { goals: [{ id: 'g', learnerId: 's', title: 'before', steps: [{ id: 'x', title: 'step' }] }] };
    const client = createClient({ source: fileSource({ data: Object.freeze(data) }) });
    await client.goals.list();
    data.goals[0]!.title = 'after';
    data.goals[0]!.steps[0]!.title = 'after';
    const [goal] = await client.goals.list();
    assert.deepEqual([goal!.title, goal!.steps[0]!.title], ['before', 'step']);
  });
});
