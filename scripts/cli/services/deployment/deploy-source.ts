/** `sf project deploy` of force-app, and what came of it. */
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

/** @throws CliError SF_FAILED when it never became a deployment */
export async function deploySource(options: DeployOptions): Promise<SourceDeployment> {
  const { status, result, message } = await sf<SfDeployment | undefined>(argumentsOf(options), options.environment);
  if (result?.id === undefined) {
    throw new CliError(
      'SF_FAILED',
      `sf could not deploy: ${message ?? `it ended with ${status}`}`,
      'Correct what it names and deploy again; "sf project deploy start --help" explains its part.',
    );
  }
  return toDeployment(result);
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

interface SfDeployment {
  readonly id?: string;
  readonly success: boolean;
  readonly numberComponentsDeployed: number;
  readonly details: {
    readonly componentFailures?: readonly SfFailure[] | SfFailure;
    readonly runTestResult?: {
      readonly numTestsRun?: number | string;
      readonly failures?: readonly SfTestFailure[] | SfTestFailure;
    };
  };
}

interface SfFailure {
  readonly fullName: string;
  readonly fileName: string;
  readonly problem: string;
  readonly lineNumber?: number | string;
  readonly columnNumber?: number | string;
}

interface SfTestFailure {
  readonly name: string;
  readonly methodName: string;
  readonly message: string;
}

function toDeployment({ id = '', success, numberComponentsDeployed, details }: SfDeployment): SourceDeployment {
  return {
    id,
    succeeded: success,
    components: numberComponentsDeployed,
    failures: list(details.componentFailures).map((failure) => ({
      component: failure.fullName,
      file: failure.fileName,
      line: numberOf(failure.lineNumber),
      column: numberOf(failure.columnNumber),
      problem: failure.problem,
    })),
    testsRun: Number(details.runTestResult?.numTestsRun ?? 0),
    testFailures: list(details.runTestResult?.failures).map(({ name, methodName, message }) => ({
      test: `${name}.${methodName}`,
      message,
    })),
  };
}

/** One element comes alone. */
function list<T>(given: readonly T[] | T | undefined): readonly T[] {
  return given === undefined ? [] : ([given].flat() as readonly T[]);
}

function numberOf(text: number | string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
