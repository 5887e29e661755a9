import type { Progress, ProgressBar } from '../../services/progress';

const bar = (): ProgressBar => ({ update: () => undefined, stop: () => undefined });

export const silentProgress: Progress = { say: () => undefined, bar, counter: bar };
