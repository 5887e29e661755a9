/** Runs somebody's code base in a local org of its own and says how far it comes. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestResult } from '../apex-tests/test-result';
import { parseFile } from '../apex/syntax/parse';
import { ApexSyntaxProblem } from '../apex/syntax/syntax-error';
import { OrgError } from '../errors';
import { filesOfEntries, filesOfFolder, type MetadataFiles } from '../metadata/metadata-files';
import { LocalOrg } from '../org';
import { groupByCause } from './causes';
import { deployWhatCompiles, type LeftOut } from './deploy-what-compiles';
import type { FidelityReport } from './report';

export interface FidelityOptions {
  /** Folders that are deployed along because the code base needs them; their tests do not count. */
  readonly alongside?: readonly string[];
  readonly onProgress?: (line: string) => void;
}

const APEX_FILE = /\.(cls|trigger)$/i;
/** `@IsTest` before anything but a class, or `static testMethod`. */
const TEST_METHOD =
  /@istest\s*(?:\([^)]*\)\s*)?(?:(?!class\b)\w[\w<>,.]*\s+)+\w+\s*\(|\btestmethod\s+(?:static\s+)?void\b/gi;

/** @throws OrgError SOURCE_NOT_FOUND */
export function runFidelity(
  sourceFolder: string,
  { alongside = [], onProgress = () => undefined }: FidelityOptions = {},
): FidelityReport {
  const startedAt = performance.now();
  const own = folderFiles(sourceFolder);
  const org = LocalOrg.open({ folder: null });
  try {
    const files = merged([own, ...alongside.map(folderFiles)]);
    const deployment = deployWhatCompiles(org, files, (count) => onProgress(`${count} files left out`));
    const ownClasses = new Set(own.paths.filter((path) => APEX_FILE.test(path)).map(classNameOf));
    const onTest = ({ outcome, className, methodName }: TestResult): void =>
      onProgress(`${outcome} ${className}.${methodName}`);
    const classes = testClassNames(org).filter((name) => ownClasses.has(name.toLowerCase()));
    // As the scripts of code bases do before they run their tests: a field is visible to whom a permission set shows it.
    const permissionSets = permissionSetNames(org);
    const { results } = org.runTests({ classes, permissionSets, onProgress: onTest });
    return {
      folder: sourceFolder,
      files: ownClasses.size,
      ...refusals(deployment.leftOut, files),
      ignoredMetadata: groupByCause(
        deployment.ignored.map((line) => ({ message: line.replace(/:.*$/s, ''), place: line })),
      ),
      ...testFigures(results, testMethodsIn(deployment.leftOut, own)),
      timeMs: Math.round(performance.now() - startedAt),
    };
  } finally {
    org.close();
  }
}

type Refusals = Pick<FidelityReport, 'notParsed' | 'notCompiled' | 'dependent' | 'refusedMetadata'>;

function refusals(leftOut: readonly LeftOut[], files: MetadataFiles): Refusals {
  const apex = leftOut.filter(({ path }) => APEX_FILE.test(path));
  const unparsed = apex.filter(({ path }) => !parses(path, files.text(path)));
  const first = ({ path, problems }: LeftOut): { message: string; place: string } => {
    const [problem] = problems;
    return { message: problem?.message ?? '', place: `${path}:${problem?.line ?? 0}` };
  };
  return {
    notParsed: groupByCause(unparsed.map(first)),
    notCompiled: groupByCause(apex.filter((file) => !file.dependent && !unparsed.includes(file)).map(first)),
    dependent: apex.filter(({ dependent }) => dependent).map(({ path }) => path),
    refusedMetadata: groupByCause(leftOut.filter(({ path }) => !APEX_FILE.test(path)).map(first)),
  };
}

/** @param notRun test methods of classes that were left out */
function testFigures(
  results: readonly TestResult[],
  notRun: number,
): Pick<FidelityReport, 'tests' | 'failures' | 'failedTests'> {
  const failedTests = results
    .filter(({ outcome }) => outcome !== 'Pass')
    .map(({ className, methodName, message, stackTrace }) => ({
      test: `${className}.${methodName}`,
      message: message ?? '',
      stackTrace: stackTrace ?? '',
    }));
  return {
    tests: {
      methods: results.length + notRun,
      passed: results.length - failedTests.length,
      failed: failedTests.length,
      notRun,
    },
    failures: groupByCause(failedTests.map(({ test, message }) => ({ message, place: test }))),
    failedTests,
  };
}

function permissionSetNames(org: LocalOrg): readonly string[] {
  return org.deployed.source.permissions.filter(({ kind }) => kind === 'PermissionSet').map(({ fullName }) => fullName);
}

function testClassNames(org: LocalOrg): readonly string[] {
  return [...org.deployed.program.classes.all()]
    .filter(({ isTest, methods }) => isTest && methods.some(({ annotations }) => annotations.has('istest')))
    .map(({ name }) => name);
}

/** By the look of the text, because some of it does not parse. */
function testMethodsIn(leftOut: readonly LeftOut[], own: MetadataFiles): number {
  return leftOut
    .filter(({ path }) => APEX_FILE.test(path) && own.has(path))
    .reduce((sum, { path }) => sum + [...own.text(path).matchAll(TEST_METHOD)].length, 0);
}

function parses(path: string, text: string): boolean {
  try {
    parseFile(path, text);
    return true;
  } catch (error) {
    if (error instanceof ApexSyntaxProblem) {
      return false;
    }
    throw error;
  }
}

function folderFiles(folder: string): MetadataFiles {
  const root = resolve(folder);
  if (!existsSync(root)) {
    throw new OrgError('SOURCE_NOT_FOUND', `There is no folder ${root}.`, 'Give a folder that holds Apex source.');
  }
  return filesOfFolder(root);
}

/** One set of files. Of two classes with one name, as package directories may hold them, the first stands. */
function merged(all: readonly MetadataFiles[]): MetadataFiles {
  const entries = new Map<string, Uint8Array>();
  const classes = new Set<string>();
  for (const files of all) {
    for (const path of files.paths) {
      const isApex = APEX_FILE.test(path);
      const isKnown = isApex ? classes.has(classNameOf(path)) : entries.has(path);
      if (isApex) {
        classes.add(classNameOf(path));
      }
      if (!isKnown) {
        entries.set(path, files.bytes(path));
      }
    }
  }
  return filesOfEntries(entries);
}

function classNameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(APEX_FILE, '').toLowerCase();
}
