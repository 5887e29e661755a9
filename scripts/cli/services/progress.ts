/** Progress on standard error: a bar on a terminal, a line now and then elsewhere. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** One line. */
  say(text: string): void;
  /** Counts up to `total`. */
  bar(label: string, total: number): ProgressBar;
  /** Counts up where nobody knows to what. */
  counter(label: string): ProgressBar;
}

export interface ProgressBar {
  update(done: number): void;
  stop(): void;
}

/** A log of a long run shall show that it is alive, and stay readable. */
const LINE_EVERY_MS = 10_000;

export function createProgress(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  const start = (label: string, total: number | null): ProgressBar =>
    stream.isTTY ? terminalBar(stream, label, total) : lineBar(stream, label, total, now);
  return {
    say: (text) => void stream.write(`${text}\n`),
    bar: start,
    counter: (label) => start(label, null),
  };
}

function terminalBar(stream: NodeJS.WriteStream, label: string, total: number | null): ProgressBar {
  const format = total === null ? `${label}: {value}` : `${label} [{bar}] {value}/{total}`;
  const bar = new SingleBar({ stream, format, hideCursor: true, clearOnComplete: true }, Presets.legacy);
  bar.start(total ?? Number.MAX_SAFE_INTEGER, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}

function lineBar(stream: NodeJS.WriteStream, label: string, total: number | null, now: () => number): ProgressBar {
  let lastLine = now();
  let count = 0;
  return {
    update: (done) => {
      count = done;
      if (now() - lastLine >= LINE_EVERY_MS) {
        lastLine = now();
        stream.write(`${label}: ${done}${total === null ? '' : ` of ${total}`}\n`);
      }
    },
    stop: () => void stream.write(`${label}: ${count}\n`),
  };
}
