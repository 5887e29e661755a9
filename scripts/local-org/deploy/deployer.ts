/** Deployment to one org: prepares a state of the source, applies it, and puts it to use. */
import type { Clock } from '../apex/runtime/transaction';
import type { Storage } from '../data/storage/storage';
import { sameFiles, type MetadataFiles } from '../metadata/metadata-files';
import type { OrgCore } from '../org-core';
import { apply } from './apply';
import { prepare, type Deployed, type Prepared } from './deployed';
import type { DeployProblem, DeployResult } from './deploy-result';
import { SourceStore } from './source-store';

export class Deployer {
  private readonly sources: SourceStore;

  constructor(
    private readonly core: OrgCore,
    private readonly storage: Storage,
    private readonly clock: Clock,
    private readonly cacheFolder: string | null,
  ) {
    this.sources = new SourceStore(storage);
  }

  get files(): MetadataFiles {
    return this.core.deployed.files;
  }

  prepare(files: MetadataFiles): Prepared {
    return sameFiles(files, this.core.deployed.files)
      ? { deployed: this.core.deployed, problems: [] }
      : prepare(files, {
          keyPrefixes: this.storage.keyPrefixes(),
          cacheFolder: this.cacheFolder,
          previous: this.core.deployed,
        });
  }

  /** Without `keep` the org is as it was, and only the problems are found. */
  apply(deployed: Deployed, { keep }: { keep: boolean }): readonly DeployProblem[] {
    const problems = apply(this.storage, deployed, this.clock, keep);
    if (problems.length === 0 && keep) {
      this.core.use(deployed);
      this.storage.begin();
      this.sources.replace(deployed.files);
      this.storage.commit();
    }
    return problems;
  }

  /** In place of everything that was deployed before. */
  deploy(files: MetadataFiles): DeployResult {
    const startedAt = performance.now();
    const { deployed, problems: faults } = this.prepare(files);
    const problems = deployed ? this.apply(deployed, { keep: true }) : faults;
    const source = deployed?.source;
    return {
      ok: problems.length === 0,
      problems,
      ignored: source?.notEmulated.map(({ type, path }) => `${type}: ${path}`) ?? [],
      counts: {
        apexClasses: source?.apex.filter(({ kind }) => kind === 'class').length ?? 0,
        apexTriggers: source?.apex.filter(({ kind }) => kind === 'trigger').length ?? 0,
        objects: source?.objects.length ?? 0,
      },
      timeMs: Math.round(performance.now() - startedAt),
    };
  }
}
