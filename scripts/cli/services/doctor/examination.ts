/** What the checks look at, and how they write the commands that put things right. */
import type { Connection } from 'jsforce';
import type { Health } from '../../../contracts/stagelink-operation';
import { forOrg } from '../remedy';
import type { Finding } from './finding';

export interface Examination {
  readonly connection: Connection;
  /** Alias of the org; undefined for the running local org. */
  readonly targetOrg: string | undefined;
  readonly username: string;
  readonly health: Health;
}

export type Check = (examination: Examination) => Promise<readonly Finding[]> | readonly Finding[];

/** A command of this program for the same org. */
export function stagelink(targetOrg: string | undefined, command: string): string {
  return forOrg(`npx stagelink ${command} --target-org <alias>`, targetOrg);
}

/** Gives a user permission sets; the local org does so when it starts. */
export function assign(targetOrg: string | undefined, sets: readonly string[], username: string): string {
  const names = sets.map((name) => ` --name ${name}`).join('');
  return targetOrg === undefined
    ? `npm start gives the users of the local org their permission sets; ${username} lacks ${sets.join(', ')}.`
    : `sf org assign permset${names} --on-behalf-of ${username} --target-org ${targetOrg}`;
}
