import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../services/progress';

function stream(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  let text = '';
  const memory = new PassThrough().on('data', (chunk: Buffer) => (text += chunk.toString()));
  const terminal = { isTTY, columns: 80, cursorTo: () => true, clearLine: () => true, moveCursor: () => true };
  return { stream: Object.assign(memory, terminal) as unknown as NodeJS.WriteStream, text: () => text };
}

describe('createProgress', () => {
  it('says one line', () => {
    const { stream: err, text } = stream(false);
    createProgress(err).say('Deploying …');

    expect(text()).toBe('Deploying …\n');
  });

  it('writes one line for a whole bar where there is no terminal', () => {
    const { stream: err, text } = stream(false);
    const bar = createProgress(err).bar('Loading', 3);
    [1, 2, 3].forEach((done) => bar.update(done));
    bar.stop();

    expect(text()).toBe('Loading: 3\n');
  });

  it('shows now and then where there is no terminal that it is alive', () => {
    const { stream: err, text } = stream(false);
    let now = 0;
    const progress = createProgress(err, () => now);
    const bar = progress.bar('Loading', 300);
    const counter = progress.counter('Records');
    [100, 200, 300].forEach((done) => {
      now += 6_000;
      bar.update(done);
      counter.update(done);
    });
    bar.stop();
    counter.stop();

    expect(text()).toBe('Loading: 200 of 300\nRecords: 200\nLoading: 300\nRecords: 300\n');
  });

  it('draws a bar on a terminal', () => {
    const { stream: err, text } = stream(true);
    const bar = createProgress(err).bar('Loading', 3);
    bar.update(3);
    bar.stop();

    expect(text()).toContain('Loading [');
  });
});
