'use strict';
// The thread that sends HTTP while the thread of the org waits. Plain JavaScript on Node's own modules: it starts in
// milliseconds, where the TypeScript loader would cost it half a second.
const http = require('node:http');
const https = require('node:https');
const { parentPort, workerData } = require('node:worker_threads');

const signal = new Int32Array(workerData.signal);

/**
 * @param {{url: string, method: string, headers: [string, string][], body: Uint8Array | null, timeoutMs: number,
 *   maximumBytes: number}} request
 */
function send(request, answer) {
  const { protocol } = new URL(request.url);
  const client = protocol === 'https:' ? https : http;
  let timer = null;
  let answered = false;
  const finish = (result) => {
    if (!answered) {
      answered = true;
      clearTimeout(timer);
      answer(result);
    }
  };
  const outgoing = client.request(request.url, {
    method: request.method,
    headers: Object.fromEntries(request.headers),
  });
  timer = setTimeout(() => {
    finish({ kind: 'timeout' });
    outgoing.destroy();
  }, request.timeoutMs);
  outgoing.on('error', (error) => finish({ kind: 'error', code: error.code ?? '', message: error.message }));
  outgoing.on('response', (incoming) => {
    const chunks = [];
    let size = 0;
    incoming.on('data', (chunk) => {
      size += chunk.length;
      if (size > request.maximumBytes) {
        const declared = Number(incoming.headers['content-length'] ?? 0);
        finish({ kind: 'tooLarge', size: Math.max(size, declared) });
        outgoing.destroy();
      }
      chunks.push(chunk);
    });
    incoming.on('error', (error) => finish({ kind: 'truncated', message: error.message }));
    incoming.on('end', () =>
      finish({
        kind: 'response',
        statusCode: incoming.statusCode,
        status: incoming.statusMessage,
        headers: pairs(incoming.rawHeaders),
        body: Buffer.concat(chunks),
      }),
    );
  });
  outgoing.end(request.body ?? undefined);
}

function pairs(rawHeaders) {
  const result = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    result.push([rawHeaders[index], rawHeaders[index + 1]]);
  }
  return result;
}

parentPort.on('message', (request) => {
  const answer = (result) => {
    workerData.port.postMessage(result);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  try {
    send(request, answer);
  } catch (error) {
    answer({ kind: 'error', code: error.code ?? '', message: error.message });
  }
});
