/** The parts of the Tooling API that run code. Asynchronous test runs and deployments come as further entries. */
import { bodyObject } from '../dml';
import type { ApiCall, Route } from '../route';
import { jsonResponse, type WireResponse } from '../wire';

const TOOLING = '/services/data/:version/tooling';

export const toolingRoutes: readonly Route[] = [
  { method: 'GET', pattern: `${TOOLING}/executeAnonymous`, handle: executeAnonymous },
  { method: 'POST', pattern: `${TOOLING}/runTestsSynchronous`, handle: runTestsFromBody },
  { method: 'GET', pattern: `${TOOLING}/runTestsSynchronous`, handle: runTestsFromQuery },
];

function executeAnonymous({ request, org, user }: ApiCall): WireResponse {
  const result = org.executeAnonymous(request.query.anonymousBody ?? '', user);
  return jsonResponse(200, {
    line: result.line,
    column: result.column,
    compiled: result.compiled,
    success: result.success,
    compileProblem: result.compileProblem,
    exceptionMessage: result.exceptionMessage,
    exceptionStackTrace: result.exceptionStackTrace,
  });
}

function runTestsFromQuery(call: ApiCall): WireResponse {
  return runTests(
    call,
    (call.request.query.classnames ?? '').split(',').filter((name) => name !== ''),
  );
}

function runTestsFromBody(call: ApiCall): WireResponse {
  const { tests = [] } = bodyObject(call) as { tests?: { className: string; testMethods?: string[] }[] };
  return runTests(
    call,
    tests.map(({ className }) => className),
    new Map(tests.flatMap(({ className, testMethods }) => (testMethods ? [[className, testMethods]] : []))),
  );
}

function runTests(
  { org }: ApiCall,
  classes: readonly string[],
  methods: ReadonlyMap<string, readonly string[]> = new Map(),
): WireResponse {
  const run = org.runTests({ classes: classes.length > 0 ? classes : null, methods, coverage: true });
  const row = ({ className, methodName, timeMs, message, stackTrace }: (typeof run.results)[number]) => ({
    id: null,
    name: className,
    methodName,
    time: timeMs,
    namespace: null,
    seeAllData: false,
    ...(message === null ? {} : { message, stackTrace, type: 'Class' }),
  });
  const failures = run.results.filter(({ outcome }) => outcome !== 'Pass');
  return jsonResponse(200, {
    numTestsRun: run.results.length,
    numFailures: failures.length,
    totalTime: run.timeMs,
    successes: run.results.filter(({ outcome }) => outcome === 'Pass').map(row),
    failures: failures.map(row),
    codeCoverage: run.coverage.map(({ name, kind, total, uncoveredLines }) => ({
      id: null,
      name,
      namespace: null,
      type: kind,
      numLocations: total,
      numLocationsNotCovered: uncoveredLines.length,
      locationsNotCovered: uncoveredLines.map((line) => ({ line, column: 0, numExecutions: 0, time: -1 })),
    })),
    codeCoverageWarnings: [],
    flowCoverage: [],
    flowCoverageWarnings: [],
    apexLogId: null,
  });
}
