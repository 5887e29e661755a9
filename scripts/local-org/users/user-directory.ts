/** The org's users as transactions run as them, read from their records. */
import type { RunningUser } from '../apex/runtime/transaction';
import type { Storage } from '../data/storage/storage';

export const ADMINISTRATOR_PROFILE = 'System Administrator';

const QUERY = `
  SELECT u."Id", u."FirstName", u."LastName", u."Username", u."Email", u."ProfileId", u."TimeZoneSidKey", u."LocaleSidKey",
    p."Name"
  FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId"
  WHERE u."IsDeleted" = 0`;

export class UserDirectory {
  constructor(private readonly storage: Storage) {}

  find(id: string): RunningUser | null {
    return this.first('u."Id" = ?', id);
  }

  findByUsername(username: string): RunningUser | null {
    return this.first('u."Username" = ? AND u."IsActive" = 1', username);
  }

  /** People, not the platform's own users; administrators first, then in the order of their creation. */
  people(): readonly RunningUser[] {
    const rows = this.storage.rows(
      `${QUERY} AND u."IsActive" = 1 AND (u."UserType" IS NULL OR u."UserType" = 'Standard')
       ORDER BY p."Name" <> ?, u."Id"`,
      [ADMINISTRATOR_PROFILE],
    );
    return rows.map(toUser);
  }

  private first(condition: string, value: string): RunningUser | null {
    const [row] = this.storage.rows(`${QUERY} AND ${condition}`, [value]);
    return row ? toUser(row) : null;
  }
}

function toUser(row: readonly unknown[]): RunningUser {
  const [id, firstName, lastName, username, email, profileId, timeZone, locale, profileName] = row as (string | null)[];
  return {
    id: id ?? '',
    name: [firstName, lastName].filter((part) => part).join(' '),
    username: username ?? '',
    email: email ?? '',
    profileId: profileId ?? '',
    timeZone: timeZone ?? 'America/Los_Angeles',
    locale: locale ?? 'en_US',
    isSystemAdministrator: profileName === ADMINISTRATOR_PROFILE,
  };
}
