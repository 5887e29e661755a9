/** How DML fires triggers; implemented by the org over the compiled program. */
import type { ApexException } from '../../apex/runtime/exception';
import type { TriggerContext } from '../../apex/runtime/transaction';

export const TRIGGER_EVENTS = [
  'before insert',
  'before update',
  'before delete',
  'after insert',
  'after update',
  'after delete',
  'after undelete',
] as const;

export type TriggerEvent = (typeof TRIGGER_EVENTS)[number];

export interface TriggerRunner {
  /** True where at least one active trigger listens. */
  listens(objectName: string, event: TriggerEvent): boolean;
  /**
   * Puts `context` on the transaction's stack and runs every active trigger of the event.
   * Throws {@link TriggerFailure} for an exception that a trigger did not catch; limit exceptions pass unchanged.
   */
  run(event: TriggerEvent, context: TriggerContext): void;
}

export class TriggerFailure extends Error {
  override readonly name = 'TriggerFailure';

  constructor(
    readonly triggerName: string,
    readonly event: TriggerEvent,
    override readonly cause: ApexException,
    /** As `getStackTraceString` gives it. */
    readonly apexStackTrace: string,
  ) {
    super(triggerFailureMessage(triggerName, event, cause, apexStackTrace));
  }
}

/** `MyTrigger: execution of BeforeInsert\n\ncaused by: System.NullPointerException: …\n\nTrigger.MyTrigger: line 3, column 1` */
function triggerFailureMessage(name: string, event: TriggerEvent, cause: ApexException, stackTrace: string): string {
  const phase = event.replace(/(^| )(\w)/g, (_, _space: string, letter: string) => letter.toUpperCase());
  return `${name}: execution of ${phase}\n\ncaused by: ${cause.$type.name}: ${cause.apexMessage ?? ''}\n\n${stackTrace}`;
}

/** An org without triggers. */
export const NO_TRIGGERS: TriggerRunner = { listens: () => false, run: () => undefined };
