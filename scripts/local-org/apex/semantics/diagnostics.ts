/** How a refusal is told: where, which, and in what words. */
import { MESSAGES, type DiagnosticCode } from './messages';
import type { Position } from './symbols';
import { mentionsUnknown } from './unknown-type';

export type { DiagnosticCode } from './messages';

export interface Diagnostic {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly code: DiagnosticCode;
  readonly message: string;
}

export function formatMessage(code: DiagnosticCode, values: readonly string[]): string {
  return MESSAGES[code].replace(/\{(\d)\}/g, (_match, index: string) => values[Number(index)] ?? '');
}

/** Ends the statement or declaration in hand; whoever binds the next one catches it and reports it. */
export class Refusal extends Error {
  constructor(
    readonly position: Position,
    readonly code: DiagnosticCode,
    readonly values: readonly string[],
  ) {
    super(formatMessage(code, values));
  }
}

/** Collects the diagnostics of all sources; each place says a thing once, and nothing is said of an unknown type. */
export class Diagnostics {
  private readonly found = new Map<string, Diagnostic>();

  report(path: string, position: Position, code: DiagnosticCode, ...values: readonly string[]): void {
    if (values.some(mentionsUnknown)) {
      return;
    }
    const diagnostic = { path, ...position, code, message: formatMessage(code, values) };
    const key = `${path}:${position.line}:${position.column}:${diagnostic.message}`;
    if (!this.found.has(key)) {
      this.found.set(key, diagnostic);
    }
  }

  /** Runs `work`; a refusal inside becomes a diagnostic and the result is null. */
  attempt<T>(path: string, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      this.report(path, error.position, error.code, ...error.values);
      return null;
    }
  }

  /** By file, line and column. */
  all(): Diagnostic[] {
    return [...this.found.values()].sort(
      (a, b) => compareText(a.path, b.path) || a.line - b.line || a.column - b.column,
    );
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
