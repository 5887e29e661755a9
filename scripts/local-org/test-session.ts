/** The tests of a source folder, loaded once and again after each change, so that a changed class runs within a second. */
import { syntaxCacheIn, type SyntaxCache } from './apex/syntax/syntax-cache';
import { testClasses } from './apex-tests/test-runner';
import type { ClassCoverage, TestRun, TestRunRequest } from './apex-tests/test-result';
import { isApex, prepare, type Deployed } from './deploy/deployed';
import type { DeployProblem } from './deploy/deploy-result';
import { OrgError } from './errors';
import { filesOfEntries, filesOfFolder, type MetadataFiles } from './metadata/metadata-files';
import { TestOrg, type TestOrgOptions } from './test-org';

export class TestSession {
  private deployed: Deployed | null = null;
  private org: TestOrg | null = null;

  private readonly syntaxCache: SyntaxCache;

  constructor(
    private readonly options: TestOrgOptions,
    private readonly cacheFolder: string | null,
  ) {
    this.syntaxCache = syntaxCacheIn(cacheFolder);
  }

  /**
   * @param only leaves out the test classes that these do not name, which is quicker; null loads everything
   * @returns what was wrong, in which case the code before stays loaded
   */
  load(folder: string, only: readonly string[] | null = null): readonly DeployProblem[] {
    const all = filesOfFolder(folder);
    const files = only === null ? all : withoutOtherTests(all, only);
    const { deployed, problems } = prepare(files, {
      keyPrefixes: new Map(),
      // What is loaded for a moment is not worth keeping.
      cacheFolder: only === null ? this.cacheFolder : null,
      syntaxCache: this.syntaxCache,
      previous: this.deployed,
    });
    if (!deployed) {
      return problems;
    }
    if (this.org?.schema === deployed.schema) {
      this.org.use(deployed);
    } else {
      this.org?.close();
      this.org = new TestOrg(deployed, this.options);
    }
    this.deployed = deployed;
    return [];
  }

  /** Names of the test classes that are loaded. */
  classes(): readonly string[] {
    return testClasses(this.loaded.deployed.program.classes, { classes: null }).map(({ name }) => name);
  }

  run(request: TestRunRequest): TestRun {
    return this.loaded.org.run(request);
  }

  /** What all runs since the last `load` have covered. */
  coverage(): readonly ClassCoverage[] {
    return this.loaded.deployed.program.coverage.bySource();
  }

  close(): void {
    this.org?.close();
  }

  private get loaded(): { readonly deployed: Deployed; readonly org: TestOrg } {
    const { deployed, org } = this;
    if (!deployed || !org) {
      throw new OrgError('SOURCE_NOT_FOUND', 'No tests are loaded.', 'Load a folder first.');
    }
    return { deployed, org };
  }
}

const TEST_CLASS = /^\s*@istest\b[\s\S]*?\bclass\b/im;

/** Keeps the tests that are asked for, what they mention, and everything that is no test. */
function withoutOtherTests(files: MetadataFiles, only: readonly string[]): MetadataFiles {
  const tests = new Map(
    files.paths
      .filter((path) => /\.cls$/i.test(path) && TEST_CLASS.test(files.text(path)))
      .map((path) => [classNameOf(path), path]),
  );
  const kept = new Set<string>();
  const keep = (name: string): void => {
    const path = tests.get(name);
    if (path !== undefined && !kept.has(name)) {
      kept.add(name);
      new Set(files.text(path).toLowerCase().match(/\w+/g)).forEach(keep);
    }
  };
  only.forEach((name) => keep(name.toLowerCase()));
  const isKept = (path: string): boolean => {
    const name = isApex(path) ? classNameOf(path.replace(/-meta\.xml$/, '')) : '';
    return !tests.has(name) || kept.has(name);
  };
  return filesOfEntries(new Map(files.paths.filter(isKept).map((path) => [path, files.bytes(path)])));
}

function classNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.')).toLowerCase();
}
