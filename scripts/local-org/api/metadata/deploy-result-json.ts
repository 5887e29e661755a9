/** The result of a deployment as both metadata APIs answer it. Source: Metadata API Developer Guide, DeployResult. */
import type { TestRun } from '../../apex-tests/test-result';
import type { ComponentOutcome, PackageResult } from '../../deploy/package/package-result';
import type { XmlObject } from '../soap/envelope';
import type { DeployRequest } from './metadata-requests';

export function deployResult(id: string, { options, result, createdById, createdByName }: DeployRequest): XmlObject {
  const { components, tests, ok, error, startedAt, completedAt } = result;
  const failed = components.filter(({ change }) => change === 'failed');
  const testErrors = tests?.results.filter(({ outcome }) => outcome !== 'Pass').length ?? 0;
  const completed = new Date(completedAt).toISOString();
  return {
    id,
    checkOnly: options.checkOnly,
    completedDate: completed,
    createdBy: createdById,
    createdByName,
    createdDate: new Date(startedAt).toISOString(),
    details: details(result),
    done: true,
    ...(error === null ? {} : { errorMessage: error, errorStatusCode: 'UNKNOWN_EXCEPTION' }),
    ignoreWarnings: true,
    lastModifiedDate: completed,
    numberComponentErrors: failed.length,
    numberComponentsDeployed: failed.length > 0 ? 0 : components.length,
    numberComponentsTotal: components.length,
    numberTestErrors: testErrors,
    numberTestsCompleted: (tests?.results.length ?? 0) - testErrors,
    numberTestsTotal: tests?.results.length ?? 0,
    rollbackOnError: true,
    runTestsEnabled: options.testLevel !== 'NoTestRun',
    startDate: new Date(startedAt).toISOString(),
    status: ok ? 'Succeeded' : 'Failed',
    success: ok,
  };
}

function details({ components, tests, coverageWarnings, completedAt }: PackageResult): XmlObject {
  const messages = (wanted: boolean): XmlObject[] =>
    components
      .filter(({ change }) => (change === 'failed') === wanted)
      .map((component) => message(component, new Date(completedAt).toISOString()));
  return {
    componentFailures: messages(true),
    componentSuccesses: messages(false),
    runTestResult: testResult(tests, coverageWarnings),
  };
}

/** A failed component was neither created nor changed nor deleted: clients hide its line otherwise. */
function message(component: ComponentOutcome, createdDate: string): XmlObject {
  const { type, fullName, fileName, id, change, problem, problemType, line, column } = component;
  return {
    changed: change === 'changed' || change === 'created',
    ...(column === null ? {} : { columnNumber: column }),
    componentType: type,
    created: change === 'created',
    createdDate,
    deleted: change === 'deleted',
    fileName,
    fullName,
    ...(id === null ? {} : { id }),
    ...(line === null ? {} : { lineNumber: line }),
    ...(problem === null ? {} : { problem }),
    ...(problemType === null ? {} : { problemType }),
    success: change !== 'failed',
  };
}

function testResult(tests: TestRun | null, warnings: readonly string[]): XmlObject {
  const results = tests?.results ?? [];
  const rows = (passed: boolean): XmlObject[] =>
    results
      .filter(({ outcome }) => (outcome === 'Pass') === passed)
      .map(({ className, methodName, message: text, stackTrace, timeMs }) => ({
        id: '',
        ...(text === null ? {} : { message: text }),
        methodName,
        name: className,
        ...(passed ? {} : { packageName: className }),
        ...(stackTrace === null ? {} : { stackTrace }),
        time: timeMs,
        ...(passed ? {} : { type: 'Class' }),
      }));
  return {
    codeCoverage: (tests?.coverage ?? []).map(({ name, kind, total, uncoveredLines }) => ({
      id: '',
      locationsNotCovered: uncoveredLines.map((line) => ({ column: 0, line, numExecutions: 0, time: -1 })),
      name,
      numLocations: total,
      numLocationsNotCovered: uncoveredLines.length,
      type: kind,
    })),
    codeCoverageWarnings: warnings.map((text) => ({ id: '', message: text })),
    failures: rows(false),
    numFailures: rows(false).length,
    numTestsRun: results.length,
    successes: rows(true),
    totalTime: tests?.timeMs ?? 0,
  };
}
