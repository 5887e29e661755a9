/** The Tooling API: runs code and tests, gives out debug logs, and has records of its own. */
import { ApiError, notFound } from '../api-error';
import { bodyObject } from '../dml';
import type { TestRunRequest } from '../../apex-tests/test-result';
import type { ApiCall, Route } from '../route';
import { quoted } from '../soql-text';
import { jsonResponse, type WireResponse } from '../wire';
import { sobjectRoutes } from './sobjects';

const TOOLING = '/services/data/:version/tooling';
const DATA = '/services/data/:version/sobjects';

export const toolingRoutes: readonly Route[] = [
  { method: 'GET', pattern: `${TOOLING}/executeAnonymous`, handle: executeAnonymous },
  { method: 'POST', pattern: `${TOOLING}/runTestsSynchronous`, handle: runTestsFromBody },
  { method: 'GET', pattern: `${TOOLING}/runTestsSynchronous`, handle: runTestsFromQuery },
  { method: 'POST', pattern: `${TOOLING}/runTestsAsynchronous`, handle: enqueueTests },
  { method: 'GET', pattern: `${TOOLING}/sobjects/ApexLog/:id/Body`, handle: logBody },
  { method: 'GET', pattern: '/services/data/:version/sobjects/ApexLog/:id/Body', handle: logBody },
  ...sobjectRoutes
    .filter(({ pattern }) => pattern.startsWith(DATA))
    .map(({ method, pattern, handle }) => ({
      method,
      pattern: pattern.replace(DATA, `${TOOLING}/sobjects`),
      handle: (call: ApiCall) => handle(asAdministrator(call)),
    })),
];

/** Setup records are for those who may see setup. */
function asAdministrator(call: ApiCall): ApiCall {
  if (!call.user.isSystemAdministrator) {
    throw new ApiError(403, 'INSUFFICIENT_ACCESS', 'You do not have access to the Tooling API.');
  }
  return call;
}

function logBody({ org, params }: ApiCall): WireResponse {
  const body = org.logBody(params.id);
  if (body === null) {
    throw notFound();
  }
  return { status: 200, headers: { 'content-type': 'text/plain;charset=UTF-8' }, body };
}

/** The run has ended by the time its id, of an `AsyncApexJob`, is returned. */
function enqueueTests(call: ApiCall): WireResponse {
  const body = bodyObject(asAdministrator(call)) as AsynchronousRequest;
  const { classes, methods } = wantedTests(call, body);
  if (classes !== null && classes.length === 0) {
    throw new ApiError(
      400,
      'INVALID_INPUT',
      "This class name's value is invalid: . Provide the name of an Apex class.",
    );
  }
  return jsonResponse(
    200,
    call.org.recordTestRun({ classes, methods, coverage: body.skipCodeCoverage !== true }, call.user),
  );
}

interface AsynchronousRequest {
  readonly tests?: readonly { className?: string; classId?: string; testMethods?: string[] }[];
  readonly testLevel?: string;
  readonly suiteNames?: string;
  readonly classNames?: string;
  readonly classids?: string;
  readonly skipCodeCoverage?: boolean;
}

function wantedTests(call: ApiCall, body: AsynchronousRequest): Required<Pick<TestRunRequest, 'classes' | 'methods'>> {
  const tests = body.tests ?? [];
  const listed = [
    ...(body.classNames ?? '').split(','),
    ...suitesOf(body.suiteNames).flatMap((suite) => classesOfSuite(call, suite)),
    ...(body.classids ?? '').split(',').map((id) => className(call, id)),
  ]
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const named = tests.map((test) => ({ ...test, name: test.className ?? className(call, test.classId ?? '') }));
  const methods = new Map(
    named.flatMap(({ name, testMethods }) => (testMethods ? [[name, testMethods] as const] : [])),
  );
  const runsAll = body.testLevel === 'RunLocalTests' || body.testLevel === 'RunAllTestsInOrg';
  return { classes: runsAll ? null : [...new Set([...named.map(({ name }) => name), ...listed])], methods };
}

function suitesOf(names: string | undefined): readonly string[] {
  return (names ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function classesOfSuite({ org }: ApiCall, name: string): readonly string[] {
  const classes = org.testSuite(name);
  if (classes === null) {
    throw new ApiError(400, 'INVALID_INPUT', `This suite name's value is invalid: ${name}.`);
  }
  return classes;
}

function className({ org, user }: ApiCall, id: string): string {
  if (id.trim() === '') {
    return '';
  }
  const [row] = org.query(user, `SELECT Name FROM ApexClass WHERE Id = ${quoted(id.trim())}`).page(0, 1);
  if (!row) {
    throw new ApiError(
      400,
      'INVALID_INPUT',
      `This class ID's value is invalid: ${id}. Provide the ID of an Apex class.`,
    );
  }
  return String(row.Name);
}

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
  const body = call.json();
  const given = (Array.isArray(body) ? { tests: body } : bodyObject(call)) as AsynchronousRequest;
  const { classes, methods } = wantedTests(asAdministrator(call), given);
  return runTests(call, classes ?? [], methods);
}

function runTests(
  call: ApiCall,
  classes: readonly string[],
  methods: ReadonlyMap<string, readonly string[]> = new Map(),
): WireResponse {
  const { org } = asAdministrator(call);
  const run = org.runTests({ classes: classes.length > 0 ? classes : null, methods, coverage: true });
  const names = [...new Set(run.results.map(({ className: name }) => name))];
  const ids = new Map(names.map((name) => [name, codeId(call, 'ApexClass', name)]));
  const row = ({ className: name, methodName, timeMs, message, stackTrace }: (typeof run.results)[number]) => ({
    id: ids.get(name) ?? null,
    name,
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
      id: codeId(call, kind === 'Class' ? 'ApexClass' : 'ApexTrigger', name),
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

function codeId({ org, user }: ApiCall, objectName: 'ApexClass' | 'ApexTrigger', name: string): string | null {
  const [row] = org.query(user, `SELECT Id FROM ${objectName} WHERE Name = ${quoted(name)}`).page(0, 1);
  return row ? String(row.Id) : null;
}
