/** Brings a database in line with what is deployed: tables, then the records that metadata stands for. */
import type { Clock } from '../apex/runtime/transaction';
import type { Storage } from '../data/storage/storage';
import { SystemRecords } from '../transactions/system-records';
import { claimSetupRecords, provision } from '../users/provision';
import { writeCodeRecords } from './code-records';
import type { DeployProblem } from './deploy-result';
import { metadataProblem, type Deployed } from './deployed';
import { writeResourceRecords } from './resource-records';
import { loadRecords } from '../metadata/load-records';

/**
 * All or nothing: with problems the database is as it was.
 * @param keep false only finds the problems
 */
export function apply(storage: Storage, deployed: Deployed, clock: Clock, keep = true): readonly DeployProblem[] {
  const before = storage.schema;
  const records = new SystemRecords(storage, clock);
  storage.begin();
  try {
    storage.applySchema(deployed.schema);
    provision(records);
    const problems = loadRecords(storage, deployed.source, clock.now()).map(metadataProblem);
    if (problems.length > 0 || !keep) {
      storage.rollback();
      storage.applySchema(before);
      return problems;
    }
    writeCodeRecords(records, deployed);
    writeResourceRecords(records, deployed);
    claimSetupRecords(records);
    storage.commit();
    return [];
  } catch (error) {
    if (storage.inTransaction) {
      storage.rollback();
    }
    throw error;
  }
}
