/** Deploys as much of a code base as compiles: what is refused is left out, with what depends on it, until the rest stands. */
import type { DeployProblem } from '../deploy/deploy-result';
import { filesOfEntries, type MetadataFiles } from '../metadata/metadata-files';
import type { LocalOrg } from '../org';

export interface LeftOut {
  readonly path: string;
  /** Every problem of the file at the moment it was left out. */
  readonly problems: readonly DeployProblem[];
  /** True when it had none while everything was there. */
  readonly dependent: boolean;
}

export interface PartialDeployment {
  readonly leftOut: readonly LeftOut[];
  readonly ignored: readonly string[];
}

/** Every round leaves out at least one file, so the end is certain; a refusal that names no file ends it in an error. */
export function deployWhatCompiles(
  org: LocalOrg,
  files: MetadataFiles,
  onRound: (leftOut: number) => void,
): PartialDeployment {
  const leftOut: LeftOut[] = [];
  let remaining = files;
  for (let round = 0; ; round += 1) {
    const { ok, problems, ignored } = org.deployFiles(remaining);
    if (ok) {
      return { leftOut, ignored };
    }
    const refused = problemsByPath(problems, remaining);
    for (const [path, own] of refused) {
      leftOut.push({ path, problems: own, dependent: round > 0 });
    }
    remaining = without(remaining, new Set(refused.keys()));
    onRound(leftOut.length);
  }
}

function problemsByPath(
  problems: readonly DeployProblem[],
  files: MetadataFiles,
): ReadonlyMap<string, readonly DeployProblem[]> {
  const byPath = new Map<string, DeployProblem[]>();
  for (const problem of problems.filter(({ path }) => files.has(path))) {
    byPath.set(problem.path, [...(byPath.get(problem.path) ?? []), problem]);
  }
  const [first] = problems;
  if (byPath.size === 0 && first) {
    throw new Error(`The deployment was refused for ${first.path}, which is no file of it: ${first.message}`);
  }
  return byPath;
}

function without(files: MetadataFiles, paths: ReadonlySet<string>): MetadataFiles {
  const kept = files.paths.filter((path) => !paths.has(path));
  return filesOfEntries(new Map(kept.map((path) => [path, files.bytes(path)])));
}
