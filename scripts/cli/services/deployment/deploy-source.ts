/** `sf project deploy` of force-app, and what came of it. */
import type { Connection } from 'jsforce';
import { CliError } from '../../cli-error';
import { sf, type Environment } from '../sf';

export interface DeployOptions {
  readonly alias: string;
  readonly environment: Environment;
  /** Checks everything and changes nothing. */
  readonly validate: boolean;
  /** As `sf` writes it, such as `RunLocalTests`; undefined for the platform's choice. */
  readonly testLevel: string | undefined;
  /** Test classes, for `RunSpecifiedTests`. */
  readonly tests: readonly string[];
}

export interface SourceDeployment {
  /** Of the deployment: `sf project deploy report --job-id …` tells more. */
  readonly id: string;
  readonly succeeded: boolean;
  readonly components: number;
  readonly failures: readonly ComponentFailure[];
  readonly testsRun: number;
  readonly testFailures: readonly TestFailure[];
  /** What is wrong with the deployment as a whole, such as its test coverage. */
  readonly problems: readonly string[];
}

export interface ComponentFailure {
  readonly component: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly problem: string;
}

export interface TestFailure {
  readonly test: string;
  readonly message: string;
}

/** Minutes; a deployment with all tests of a large org takes its time. */
const WAIT = '120';

/**
 * `sf` starts the deployment and waits for it; the org is asked what came of it, since `sf` tells it in another way for each of
 * its commands.
 * @throws CliError SF_FAILED when it never became a deployment
 */
export async function deploySource(connection: Connection, options: DeployOptions): Promise<SourceDeployment> {
  const { status, result, data, message } = await sf<{ id?: string } | undefined>(
    argumentsOf(options),
    options.environment,
  );
  const id = result?.id ?? data?.deployId;
  if (id === undefined) {
    throw new CliError(
      'SF_FAILED',
      `sf could not deploy: ${message ?? `it ended with ${status}`}`,
      'Correct what it names and deploy again; "sf project deploy start --help" explains its part.',
    );
  }
  return toDeployment(id, (await connection.metadata.checkDeployStatus(id, true)) as unknown as DeployResult);
}

/** `validate` runs tests always, as production does; without tests a dry run is what there is. */
export function argumentsOf({ alias, validate, testLevel, tests }: DeployOptions): readonly string[] {
  const isDryRun = validate && testLevel === 'NoTestRun';
  return [
    ...['project', 'deploy', validate && !isDryRun ? 'validate' : 'start'],
    ...['--source-dir', 'force-app', '--target-org', alias, '--wait', WAIT],
    ...(isDryRun ? ['--dry-run'] : []),
    ...(testLevel === undefined ? [] : ['--test-level', testLevel]),
    ...tests.flatMap((name) => ['--tests', name]),
  ];
}

/** As the Metadata API tells it; one element of a list comes alone. */
interface DeployResult {
  readonly success: boolean;
  readonly numberComponentsDeployed: number;
  readonly errorMessage?: string;
  readonly details?: {
    readonly componentFailures?: Listed<DeployMessage>;
    readonly runTestResult?: {
      readonly numTestsRun?: number | string;
      readonly failures?: Listed<{ readonly name: string; readonly methodName: string; readonly message: string }>;
      readonly codeCoverageWarnings?: Listed<{ readonly name?: string | null; readonly message: string }>;
    };
  };
}

interface DeployMessage {
  readonly fullName: string;
  readonly fileName: string;
  readonly problem: string;
  readonly lineNumber?: number | string;
  readonly columnNumber?: number | string;
}

type Listed<T> = readonly T[] | T;

function toDeployment(id: string, result: DeployResult): SourceDeployment {
  const { success, numberComponentsDeployed, errorMessage, details } = result;
  const tests = details?.runTestResult;
  return {
    id,
    succeeded: success,
    components: Number(numberComponentsDeployed),
    failures: list(details?.componentFailures).map((failure) => ({
      component: failure.fullName,
      file: failure.fileName,
      line: numberOf(failure.lineNumber),
      column: numberOf(failure.columnNumber),
      problem: failure.problem,
    })),
    testsRun: Number(tests?.numTestsRun ?? 0),
    testFailures: list(tests?.failures).map(({ name, methodName, message }) => ({
      test: `${name}.${methodName}`,
      message,
    })),
    problems: [
      ...(errorMessage ? [errorMessage] : []),
      ...(success ? [] : list(tests?.codeCoverageWarnings)).map(({ message }) => message),
    ],
  };
}

function list<T>(given: Listed<T> | undefined): readonly T[] {
  return given === undefined ? [] : ([given].flat() as readonly T[]);
}

function numberOf(text: number | string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
