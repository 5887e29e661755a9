/** Who looks at the page: written into it by the server. */
interface Session {
  readonly user: Readonly<Record<string, string>>;
  readonly permissions: readonly string[];
}

declare global {
  interface Window {
    readonly stagelinkSession: Session;
  }
}

export const user = window.stagelinkSession.user;

export function hasPermission(name: string): boolean {
  return window.stagelinkSession.permissions.includes(name);
}
