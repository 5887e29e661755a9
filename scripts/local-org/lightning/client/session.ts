/** Who looks at the page and what it shows: written into it by the server. */
import type { LightningUser } from '../lightning-user';
import type { PageDescription } from '../page-description';

declare global {
  interface Window {
    readonly stagelinkSession: LightningUser;
    readonly stagelinkPage: PageDescription;
  }
}

export const user: LightningUser = window.stagelinkSession;

export const page: PageDescription = window.stagelinkPage;

export function hasCustomPermission(name: string): boolean {
  return user.customPermissions.includes(name);
}

/** @param name of a system permission, such as `ViewSetup`; administrators have all */
export function hasUserPermission(name: string): boolean {
  return user.isSystemAdministrator || user.userPermissions.includes(name.toLowerCase());
}
