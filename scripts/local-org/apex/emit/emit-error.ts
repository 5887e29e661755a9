import type { Position } from '../semantics/bound';

/** Bound code that the emitter cannot express; it becomes a diagnostic of the source, never a crash. */
export class EmitError extends Error {
  readonly code = 'NOT_EMITTED';

  constructor(
    readonly position: Position,
    message: string,
  ) {
    super(message);
  }
}
