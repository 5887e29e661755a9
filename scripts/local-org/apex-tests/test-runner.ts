/** Runs Apex test classes: set-up data once per class, every method in a transaction that is rolled back. */
import type { ApexClass, ApexMethod, ClassRegistry } from '../apex/runtime/apex-class';
import type { ApexFrame } from '../apex/runtime/stack-trace';
import type { RunningUser, TestContext } from '../apex/runtime/transaction';
import { describeFailure } from '../calls/failure';
import type { Storage } from '../data/storage/storage';
import type { TransactionRunner } from '../transactions/transaction-runner';
import { limitUse } from '../transactions/limit-use';
import type { SourceFrame, TestResult, TestRunRequest } from './test-result';

export interface TestEnvironment {
  readonly storage: Storage;
  readonly runner: TransactionRunner;
  readonly classes: ClassRegistry;
  readonly user: RunningUser;
  /** Path of the file that holds a class or trigger; null where there is none. */
  readonly pathOf: (kind: 'Class' | 'Trigger', name: string) => string | null;
}

/** Runs in an org that holds no data but setup objects: see `LocalOrg.runTests`. */
export function runTestClasses(environment: TestEnvironment, request: TestRunRequest): readonly TestResult[] {
  return testClasses(environment.classes, request).flatMap((apexClass) => {
    const wanted = request.methods?.get(apexClass.name) ?? null;
    return runClass(environment, apexClass, wanted, request);
  });
}

/** @throws Error for a name that is no test class */
export function testClasses(classes: ClassRegistry, { classes: names }: TestRunRequest): readonly ApexClass[] {
  if (names === null) {
    return [...classes.all()]
      .filter((apexClass) => apexClass.isTest && testMethods(apexClass).length > 0)
      .sort((left, right) => left.name.localeCompare(right.name));
  }
  return names.map((name) => {
    const apexClass = classes.find(name);
    if (!apexClass || testMethods(apexClass).length === 0) {
      throw new Error(`There is no Apex test class ${name}.`);
    }
    return apexClass;
  });
}

function testMethods({ methods }: ApexClass): readonly ApexMethod[] {
  return methods.filter(({ isStatic, annotations }) => isStatic && annotations.has('istest'));
}

function runClass(
  environment: TestEnvironment,
  apexClass: ApexClass,
  wanted: readonly string[] | null,
  { logs = false, onProgress }: TestRunRequest,
): readonly TestResult[] {
  const { storage } = environment;
  const methods = testMethods(apexClass).filter(({ name }) => wanted === null || wanted.includes(name));
  storage.begin();
  try {
    const setupFailure = runSetup(environment, apexClass, logs);
    return methods.map((method) => {
      const result = setupFailure
        ? { ...setupFailure, methodName: method.name }
        : runMethod(environment, apexClass, method, { rollback: true, logs });
      onProgress?.(result);
      return result;
    });
  } finally {
    storage.rollback();
  }
}

/** Null when all set-up methods passed; otherwise the failure that every test of the class gets. */
function runSetup(environment: TestEnvironment, apexClass: ApexClass, logs: boolean): TestResult | null {
  for (const method of apexClass.methods.filter(({ annotations }) => annotations.has('testsetup'))) {
    const result = runMethod(environment, apexClass, method, { rollback: false, logs });
    if (result.outcome !== 'Pass') {
      return result;
    }
  }
  return null;
}

function runMethod(
  { runner, user, pathOf }: TestEnvironment,
  apexClass: ApexClass,
  method: ApexMethod,
  { rollback, logs }: { readonly rollback: boolean; readonly logs: boolean },
): TestResult {
  const test: TestContext = {
    className: apexClass.name,
    methodName: method.name,
    started: false,
    stopped: false,
    httpCalloutMock: null,
    state: new Map(),
  };
  const startedAt = performance.now();
  const operation = `${apexClass.name}.${method.name}`;
  const outcome = runner.run({ kind: 'test', user, operation, test }, () => method.invoke(null, []), { rollback });
  const failure = outcome.ok ? null : describeFailure(outcome.error);
  const { log, limits } = outcome.transaction;
  return {
    className: apexClass.name,
    methodName: method.name,
    outcome: failure ? 'Fail' : 'Pass',
    message: failure?.text ?? null,
    stackTrace: failure?.stackTrace ?? null,
    frames: failure?.frames.flatMap((frame) => sourceFrame(frame, pathOf)) ?? [],
    timeMs: Math.round(performance.now() - startedAt),
    log: logs || failure ? log.text : null,
    limits: limitUse(limits),
  };
}

function sourceFrame({ location, line }: ApexFrame, pathOf: TestEnvironment['pathOf']): readonly SourceFrame[] {
  const [kind, name = ''] = location.split('.');
  const path = kind === 'Class' || kind === 'Trigger' ? pathOf(kind, name) : null;
  return path === null ? [] : [{ location, path, line }];
}
