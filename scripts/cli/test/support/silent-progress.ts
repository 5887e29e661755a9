import type { Progress } from '../../services/progress';

export const silentProgress: Progress = {
  say: () => undefined,
  bar: () => ({ update: () => undefined, stop: () => undefined }),
};
