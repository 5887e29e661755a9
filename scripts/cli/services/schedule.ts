/** The recurring jobs of the package in an org, and as whom they run. */
import type { Connection } from 'jsforce';

/** As `JobScheduleService` names its entries. */
const NAME_PREFIX = 'Stagelink ';

export interface ScheduleEntry {
  readonly name: string;
  /** ISO 8601, UTC; null when it is about to run. */
  readonly nextRun: string | null;
  /** Username. */
  readonly runsAs: string;
}

interface CronTrigger {
  readonly NextFireTime: string | null;
  readonly OwnerId: string;
  readonly CronJobDetail: { readonly Name: string };
}

export async function scheduleEntries(connection: Connection): Promise<readonly ScheduleEntry[]> {
  const { records } = await connection.query<CronTrigger>(
    `SELECT NextFireTime, OwnerId, CronJobDetail.Name FROM CronTrigger
     WHERE CronJobDetail.Name LIKE '${NAME_PREFIX}%' AND State NOT IN ('COMPLETE', 'DELETED', 'ERROR')
     ORDER BY CronJobDetail.Name`,
  );
  const usernames = await usernamesOf(connection, [...new Set(records.map(({ OwnerId }) => OwnerId))]);
  return records.map(({ CronJobDetail, NextFireTime, OwnerId }) => ({
    name: CronJobDetail.Name.slice(NAME_PREFIX.length),
    nextRun: NextFireTime === null ? null : new Date(NextFireTime).toISOString(),
    runsAs: usernames.get(OwnerId) ?? OwnerId,
  }));
}

async function usernamesOf(connection: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) {
    return new Map();
  }
  const { records } = await connection.query<{ Id: string; Username: string }>(
    `SELECT Id, Username FROM User WHERE Id IN (${ids.map((id) => `'${id}'`).join(', ')})`,
  );
  return new Map(records.map(({ Id, Username }) => [Id, Username]));
}
