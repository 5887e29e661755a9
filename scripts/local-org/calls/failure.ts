/** How what leaves a transaction is told to people: type, message and Apex stack. */
import { ApexException } from '../apex/runtime/exception';
import { exceptionTypeName, toApexError } from '../apex/runtime/error-conversion';
import { apexFrames, apexStackTrace, type ApexFrame } from '../apex/runtime/stack-trace';

export interface Failure {
  /** `System.DmlException`; the JavaScript class for a fault of the local org itself. */
  readonly typeName: string;
  readonly message: string;
  /** `typeName: message` */
  readonly text: string;
  readonly stackTrace: string;
  /** Innermost first. */
  readonly frames: readonly ApexFrame[];
  /** Apex line of the innermost frame; -1 when there is none. */
  readonly line: number;
  readonly exception: ApexException | null;
}

export function describeFailure(thrown: unknown): Failure {
  const error = toApexError(thrown);
  if (error instanceof ApexException) {
    const frames = apexFrames(error);
    const typeName = exceptionTypeName(error);
    const message = error.apexMessage ?? 'Script-thrown exception';
    return {
      typeName,
      message,
      text: `${typeName}: ${message}`,
      stackTrace: apexStackTrace(error),
      frames,
      line: frames[0]?.line ?? -1,
      exception: error,
    };
  }
  const fault = error instanceof Error ? error : new Error(String(error));
  const frames = apexFrames(fault);
  return {
    typeName: fault.name,
    message: fault.message,
    text: `${fault.name}: ${fault.message}`,
    stackTrace: fault.stack ?? '',
    frames,
    line: frames[0]?.line ?? -1,
    exception: null,
  };
}
