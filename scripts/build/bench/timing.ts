/** Repeats what is compared turn by turn, so that a busy machine slows both alike. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds that `work` takes. */
export function timeOf(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

/** Medians of `repetitions`, in milliseconds, after `warmUps` that do not count. */
export function compare(
  one: () => void,
  other: () => void,
  { warmUps, repetitions }: { readonly warmUps: number; readonly repetitions: number },
): readonly [number, number] {
  const times: [number, number][] = [];
  for (let turn = 0; turn < warmUps + repetitions; turn += 1) {
    times.push([timeOf(one), timeOf(other)]);
  }
  const counted = times.slice(warmUps);
  return [median(counted.map(([time]) => time)), median(counted.map(([, time]) => time))];
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
