/** Which lines of the user's classes and triggers have run. */
import type { CoverageFacts } from './emitted-program';

export interface SourceCoverage {
  /** Of the top-level class or the trigger. */
  readonly name: string;
  readonly path: string;
  readonly kind: 'Class' | 'Trigger';
  /** Lines that count: those on which a statement or a field's initial value begins. */
  readonly total: number;
  readonly coveredLines: readonly number[];
  readonly uncoveredLines: readonly number[];
}

export interface Coverage {
  /** Forgets what has run. */
  reset(): void;
  /** Test classes are left out. */
  bySource(): readonly SourceCoverage[];
}

export function linkCoverage(facts: readonly CoverageFacts[], hits: Uint8Array): Coverage {
  return {
    reset: () => void hits.fill(0),
    bySource: () => [...groupByPath(facts).values()].map((tables) => sourceCoverage(tables, hits)),
  };
}

/** Inner classes count towards the file they stand in. */
function groupByPath(facts: readonly CoverageFacts[]): ReadonlyMap<string, readonly CoverageFacts[]> {
  const groups = new Map<string, CoverageFacts[]>();
  for (const table of facts) {
    groups.set(table.path, [...(groups.get(table.path) ?? []), table]);
  }
  return groups;
}

function sourceCoverage(tables: readonly CoverageFacts[], hits: Uint8Array): SourceCoverage {
  const lines = new Map<number, boolean>();
  for (const table of tables) {
    table.lines.forEach((line, index) => {
      lines.set(line, (lines.get(line) ?? false) || hits[table.first + index] === 1);
    });
  }
  const sorted = [...lines].sort(([left], [right]) => left - right);
  const [first] = tables;
  return {
    name: first?.name.split('.')[0] ?? '',
    path: first?.path ?? '',
    kind: first?.kind ?? 'Class',
    total: sorted.length,
    coveredLines: sorted.filter(([, covered]) => covered).map(([line]) => line),
    uncoveredLines: sorted.filter(([, covered]) => !covered).map(([line]) => line),
  };
}
