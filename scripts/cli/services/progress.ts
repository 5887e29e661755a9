/** Progress on standard error: a bar on a terminal, a line a step elsewhere. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** One line. */
  say(text: string): void;
  /** A bar that is drawn until `done` reaches `total`. */
  bar(label: string, total: number): ProgressBar;
}

export interface ProgressBar {
  update(done: number): void;
  stop(): void;
}

export function createProgress(stream: NodeJS.WriteStream): Progress {
  return {
    say: (text) => void stream.write(`${text}\n`),
    bar: (label, total) => (stream.isTTY ? terminalBar(stream, label, total) : lineBar(stream, label, total)),
  };
}

function terminalBar(stream: NodeJS.WriteStream, label: string, total: number): ProgressBar {
  const bar = new SingleBar(
    { stream, format: `${label} [{bar}] {value}/{total}`, hideCursor: true, clearOnComplete: true },
    Presets.legacy,
  );
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}

function lineBar(stream: NodeJS.WriteStream, label: string, total: number): ProgressBar {
  return { update: () => undefined, stop: () => void stream.write(`${label}: ${total}\n`) };
}
