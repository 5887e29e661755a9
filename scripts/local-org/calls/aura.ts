/** Calls of `@AuraEnabled` methods from Lightning pages, with the errors they see. */
import { AuraHandledException } from '../apex/library/platform/System/AuraHandledException';
import type { ApexClass, ApexMethod, ClassRegistry } from '../apex/runtime/apex-class';
import type { PermissionFacts, RunningUser, Transaction } from '../apex/runtime/transaction';
import type { ApexTransaction } from '../transactions/apex-transaction';
import type { Outcome } from '../transactions/transaction-runner';
import { argumentsOf } from './arguments';
import { toAuraJson } from './aura-json';
import { describeFailure } from './failure';

export interface AuraAnswer {
  /** 200, or 500 with the error as body. */
  readonly status: number;
  readonly body: unknown;
}

export interface AuraEnvironment {
  readonly classes: ClassRegistry;
  readonly permissions: PermissionFacts;
  run<T>(operation: string, user: RunningUser, work: (transaction: Transaction) => T): Outcome<T>;
}

export function callAura(
  environment: AuraEnvironment,
  className: string,
  methodName: string,
  parameters: Readonly<Record<string, unknown>>,
  user: RunningUser,
): AuraAnswer {
  const { classes, permissions } = environment;
  const found = findMethod(classes, className, methodName);
  if (!found) {
    return fault(404, `There is no @AuraEnabled method ${className}.${methodName}.`);
  }
  const { apexClass, method } = found;
  if (!permissions.hasClassAccess(user, apexClass.name)) {
    return fault(403, `You do not have access to the Apex class named '${apexClass.name}'.`);
  }
  const outcome = environment.run(`${apexClass.name}.${method.name}`, user, (transaction) => {
    if (method.annotations.get('auraenabled')?.get('cacheable') === 'true') {
      (transaction as ApexTransaction).limits.forbidDml();
    }
    return toAuraJson(method.invoke(null, argumentsOf(method, parameters)) ?? null, classes);
  });
  return outcome.ok ? { status: 200, body: outcome.value } : failed(outcome.error);
}

function findMethod(
  classes: ClassRegistry,
  className: string,
  methodName: string,
): { apexClass: ApexClass; method: ApexMethod } | null {
  const apexClass = classes.find(className);
  const method = apexClass?.methods.find(
    ({ name, isStatic, annotations }) =>
      isStatic && name.toLowerCase() === methodName.toLowerCase() && annotations.has('auraenabled'),
  );
  return apexClass && method ? { apexClass, method } : null;
}

function failed(error: unknown): AuraAnswer {
  if (error instanceof AuraHandledException) {
    return fault(500, error.pageMessage ?? error.apexMessage ?? 'Script-thrown exception');
  }
  const failure = describeFailure(error);
  const pageErrors = failure.exception?.dmlErrors.map(({ statusCode, message }) => ({ statusCode, message })) ?? [];
  return {
    status: 500,
    body: {
      exceptionType: failure.typeName,
      isUserDefinedException: failure.exception !== null && !failure.typeName.startsWith('System.'),
      message: failure.message,
      stackTrace: failure.stackTrace,
      ...(pageErrors.length > 0 ? { pageErrors, fieldErrors: {} } : {}),
    },
  };
}

function fault(status: number, message: string): AuraAnswer {
  return { status, body: { message } };
}
