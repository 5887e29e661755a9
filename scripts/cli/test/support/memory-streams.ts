/** Standard output and error of a program that runs inside a test. */
import { PassThrough } from 'node:stream';
import type { Streams } from '../../program';

export interface MemoryStreams extends Streams {
  readonly written: { out: string; err: string };
}

export function memoryStreams(): MemoryStreams {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): PassThrough =>
    new PassThrough().on('data', (chunk: Buffer) => (written[name] += chunk.toString()));
  return { out: stream('out'), err: stream('err') as unknown as NodeJS.WriteStream, written };
}
