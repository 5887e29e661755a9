/** The deployments and retrievals of an org and what came of them, for clients that ask later. Kept in memory. */
import type { RetrievedPackage } from '../../deploy/package/write-package';
import type { PackageOptions, PackageResult } from '../../deploy/package/package-result';
import { formatId, isSameId } from '../../data/storage/record-id';

/** Requests an org remembers; the oldest goes first. */
const KEPT = 100;

export interface DeployRequest {
  readonly options: PackageOptions;
  /** What was to be deployed. */
  readonly zip: Uint8Array;
  readonly result: PackageResult;
  readonly createdById: string;
  readonly createdByName: string;
}

export class MetadataRequests {
  private readonly deployments = new Map<string, DeployRequest>();
  private readonly retrievals = new Map<string, RetrievedPackage>();
  private count = 0;

  /** Returns the id to ask with, `0Af…`. */
  addDeployment(request: DeployRequest): string {
    return this.add(this.deployments, '0Af', request);
  }

  /** Returns the id to ask with, `09S…`. */
  addRetrieval(retrieved: RetrievedPackage): string {
    return this.add(this.retrievals, '09S', retrieved);
  }

  deployment(id: string): DeployRequest | null {
    return find(this.deployments, id);
  }

  /** Whether something was deployed after `id`. */
  isOvertaken(id: string): boolean {
    const ids = [...this.deployments.keys()];
    const later = ids.slice(ids.findIndex((known) => isSameId(known, id)) + 1);
    return later.some((other) => {
      const { options, result } = this.deployments.get(other) ?? {};
      return result?.ok === true && options?.checkOnly === false;
    });
  }

  retrieval(id: string): RetrievedPackage | null {
    return find(this.retrievals, id);
  }

  private add<T>(requests: Map<string, T>, prefix: string, request: T): string {
    this.count += 1;
    const id = formatId(prefix, this.count);
    requests.set(id, request);
    if (requests.size > KEPT) {
      requests.delete([...requests.keys()][0]);
    }
    return id;
  }
}

function find<T>(requests: ReadonlyMap<string, T>, id: string): T | null {
  return [...requests].find(([known]) => isSameId(known, id))?.[1] ?? null;
}
