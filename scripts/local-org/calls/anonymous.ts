/** Execute anonymous: the result as the Tooling API has it. */
import { compileAnonymous } from '../apex/compiler';
import type { RunningUser } from '../apex/runtime/transaction';
import type { OrgCore } from '../org-core';
import { describeFailure } from './failure';

export interface AnonymousResult {
  readonly compiled: boolean;
  readonly success: boolean;
  /** From 1; -1 when there is nothing to point at. */
  readonly line: number;
  readonly column: number;
  readonly compileProblem: string | null;
  /** For example `System.DmlException: Insert failed. …`. */
  readonly exceptionMessage: string | null;
  readonly exceptionStackTrace: string | null;
  readonly debugLog: string;
}

export function executeAnonymous(core: OrgCore, code: string, user: RunningUser): AnonymousResult {
  const { program, diagnostics } = compileAnonymous(code, core.deployed.program);
  if (!program) {
    const [first] = diagnostics;
    return {
      ...NOTHING,
      compiled: false,
      line: first?.line ?? -1,
      column: first?.column ?? -1,
      compileProblem: diagnostics.map(({ message }) => message).join('\n'),
    };
  }
  const org = { ...core.facts, classes: program.classes };
  const outcome = core.runner.run({ kind: 'anonymous', user, operation: 'execute_anonymous_apex', org }, () => {
    program.run();
  });
  const debugLog = outcome.transaction.log.text;
  if (outcome.ok) {
    return { ...NOTHING, success: true, debugLog };
  }
  const { text, stackTrace, line } = describeFailure(outcome.error);
  return { ...NOTHING, line, column: 1, exceptionMessage: text, exceptionStackTrace: stackTrace, debugLog };
}

const NOTHING: AnonymousResult = {
  compiled: true,
  success: false,
  line: -1,
  column: -1,
  compileProblem: null,
  exceptionMessage: null,
  exceptionStackTrace: null,
  debugLog: '',
};
