/** Deploys a zip as the Metadata API does: adds, replaces and deletes the components it names and leaves the others. */
import type { TestRun } from '../../apex-tests/test-result';
import { META } from '../../metadata/meta-file';
import { MetadataError } from '../../metadata/metadata-error';
import { hasNoEffect } from '../../metadata/metadata-types';
import type { PendingWork } from '../../async/dispatcher';
import type { DeployProblem } from '../deploy-result';
import { metadataProblem, type Deployed } from '../deployed';
import type { Deployer } from '../deployer';
import { componentKey, componentOf, type Component, type ComponentId } from './component';
import { ComponentSet } from './component-set';
import type { ComponentOutcome, PackageOptions, PackageResult } from './package-result';
import { PackageError, readPackage, zipPath, type DeployPackage } from './package-zip';

/** Average over all classes and triggers that a deployment with tests has to reach, in percent. */
const REQUIRED_COVERAGE = 75;

export interface PackageEnvironment {
  readonly deployer: Deployer;
  readonly now: () => number;
  /** Id of the class or trigger, null for what has none. */
  readonly idOf: (component: ComponentId) => string | null;
  readonly pendingWork: (className: string) => PendingWork | null;
  readonly runTests: (deployed: Deployed, classes: readonly string[] | null) => TestRun;
}

type Finding = Pick<PackageResult, 'ok' | 'error' | 'components' | 'tests' | 'coverageWarnings'>;

/** All or nothing; with `checkOnly` always nothing. Everything that is wrong with the zip is in the result. */
export function deployPackage(
  environment: PackageEnvironment,
  zip: Uint8Array,
  options: PackageOptions,
): PackageResult {
  const startedAt = environment.now();
  return { ...attempt(environment, zip, options), startedAt, completedAt: environment.now() };
}

function attempt(environment: PackageEnvironment, zip: Uint8Array, options: PackageOptions): Finding {
  let given: DeployPackage;
  try {
    given = readPackage(zip);
  } catch (error) {
    if (error instanceof PackageError) {
      return refusal(error.message, []);
    }
    if (error instanceof MetadataError) {
      return refusal(null, problemOutcomes([metadataProblem(error)], []));
    }
    throw error;
  }
  return deployRead(environment, given, options);
}

function deployRead(environment: PackageEnvironment, given: DeployPackage, options: PackageOptions): Finding {
  const { deployer } = environment;
  const before = ComponentSet.of(deployer.files);
  const after = ComponentSet.of(deployer.files);
  given.deletions.forEach((id) => after.remove(id));
  given.components.forEach((component) => after.put(component));
  const { deployed, problems } = deployer.prepare(after.toFiles());
  const refused = [
    ...given.unknownTypes.map(unknownTypeOutcome),
    ...(options.allowMissingFiles ? [] : given.missing.map(missingOutcome)),
    ...given.components.flatMap((component) => busyOutcomes(environment, component)),
  ];
  if (!deployed || refused.length > 0) {
    return refusal(null, [...refused, ...problemOutcomes(problems, given.components)]);
  }
  const tests = options.testLevel === 'NoTestRun' ? null : environment.runTests(deployed, testClasses(options));
  const warnings = tests ? coverageWarnings(tests, options, given.components) : [];
  const failed = tests?.results.some(({ outcome }) => outcome !== 'Pass') || warnings.length > 0;
  const faults = deployer.apply(deployed, { keep: !options.checkOnly && !failed });
  if (faults.length > 0) {
    return refusal(null, problemOutcomes(faults, given.components));
  }
  const components = [
    ...given.deletions.map((id) => deletionOutcome(environment, id, before)),
    ...given.components.map((component) => outcomeOf(environment, component, before)),
  ];
  return { ok: !failed, error: null, components, tests, coverageWarnings: warnings };
}

function refusal(error: string | null, components: readonly ComponentOutcome[]): Finding {
  return { ok: false, error, components, tests: null, coverageWarnings: [] };
}

function testClasses({ testLevel, runTests }: PackageOptions): readonly string[] | null {
  return testLevel === 'RunSpecifiedTests' ? runTests : null;
}

/** Of specified tests each class and trigger that is deployed has to be covered, of all tests the org on average. */
function coverageWarnings(
  { coverage }: TestRun,
  { testLevel }: PackageOptions,
  components: readonly Component[],
): readonly string[] {
  if (testLevel === 'RunSpecifiedTests') {
    const names = new Set(components.filter(({ type }) => CODE.includes(type)).map(({ fullName }) => fullName));
    const low = coverage.filter((source) => names.has(source.name) && percentOf([source]) < REQUIRED_COVERAGE);
    return low.map(
      (source) =>
        `Test coverage of selected Apex ${source.kind} ${source.name} is ${percentOf([source])}%, at least ${REQUIRED_COVERAGE}% test coverage is required.`,
    );
  }
  const percent = percentOf(coverage);
  return percent >= REQUIRED_COVERAGE
    ? []
    : [
        `Average test coverage across all Apex Classes and Triggers is ${percent}%, at least ${REQUIRED_COVERAGE}% test coverage is required.`,
      ];
}

const CODE = ['ApexClass', 'ApexTrigger'];

function percentOf(coverage: TestRun['coverage']): number {
  const total = coverage.reduce((sum, source) => sum + source.total, 0);
  const covered = coverage.reduce((sum, source) => sum + source.coveredLines.length, 0);
  return total === 0 ? 100 : Math.floor((covered / total) * 100);
}

const NOTHING_WRONG = { problem: null, problemType: null, line: null, column: null } as const;

function outcomeOf({ idOf }: PackageEnvironment, component: Component, before: ComponentSet): ComponentOutcome {
  const { type, fullName } = component;
  const known = before.find(component);
  const change = !known ? 'created' : sameContent(known, component) ? 'unchanged' : 'changed';
  const warning = hasNoEffect(type)
    ? { problem: `${type} is kept, but has no effect in the local org.`, problemType: 'Warning' as const }
    : {};
  return { type, fullName, fileName: fileOf(component), id: idOf(component), change, ...NOTHING_WRONG, ...warning };
}

/** What does not exist is no fault, but is said. */
function deletionOutcome({ idOf }: PackageEnvironment, id: ComponentId, before: ComponentSet): ComponentOutcome {
  const common = { ...id, fileName: 'destructiveChanges.xml', id: idOf(id), ...NOTHING_WRONG };
  return before.find(id)
    ? { ...common, change: 'deleted' }
    : {
        ...common,
        change: 'unchanged',
        problem: `No ${id.type} named: ${id.fullName} found`,
        problemType: 'Warning',
      };
}

function unknownTypeOutcome(type: string): ComponentOutcome {
  return {
    type: '',
    fullName: type,
    fileName: 'package.xml',
    id: null,
    change: 'failed',
    ...NOTHING_WRONG,
    problem: `Unknown type name '${type}' specified in package.xml`,
    problemType: 'Error',
  };
}

function missingOutcome(id: ComponentId): ComponentOutcome {
  const problem = `An object '${id.fullName}' of type ${id.type} was named in package.xml, but was not found in zipped directory`;
  return {
    ...id,
    fileName: 'package.xml',
    id: null,
    change: 'failed',
    ...NOTHING_WRONG,
    problem,
    problemType: 'Error',
  };
}

const BUSY: Readonly<Record<PendingWork, string>> = {
  schedule: 'This schedulable class has jobs pending or in progress',
  batchOrFuture: 'This apex class has batch or future jobs pending or in progress',
};

/** A class whose jobs wait is not deployed: the platform refuses it, changed or not. */
function busyOutcomes({ idOf, pendingWork }: PackageEnvironment, component: Component): ComponentOutcome[] {
  const { type, fullName } = component;
  const work = type === 'ApexClass' ? pendingWork(fullName) : null;
  const fileName = fileOf(component);
  return work === null
    ? []
    : [
        {
          ...NOTHING_WRONG,
          type,
          fullName,
          fileName,
          id: idOf(component),
          change: 'failed',
          problem: BUSY[work],
          problemType: 'Error',
        },
      ];
}

/** Faults in what the zip brings stand at its files; faults that it causes elsewhere at the components they are in. */
function problemOutcomes(problems: readonly DeployProblem[], components: readonly Component[]): ComponentOutcome[] {
  const given = new Map(components.map((component) => [componentKey(component), component]));
  return problems.map(({ path, line, column, message }) => {
    const id = componentOf(path) ?? { type: '', fullName: path };
    const component = given.get(componentKey(id));
    return {
      type: id.type,
      fullName: id.fullName,
      fileName: component ? fileOf(component) : zipPath(path),
      id: null,
      change: 'failed',
      problem: component || components.length === 0 ? message : `Dependent class is invalid: ${message}`,
      problemType: 'Error',
      line,
      column,
    };
  });
}

function fileOf({ files }: Component): string {
  const paths = [...files.keys()];
  return zipPath(paths.find((path) => !path.endsWith(META)) ?? paths[0]);
}

/** Line ends and indentation are no change. */
function sameContent(left: Component, right: Component): boolean {
  const contents = ({ files }: Component): string[] =>
    [...files.values()]
      .map((bytes) =>
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/<\?xml.*?\?>|\s+/g, ''),
      )
      .sort();
  return contents(left).join('\u0000') === contents(right).join('\u0000');
}
