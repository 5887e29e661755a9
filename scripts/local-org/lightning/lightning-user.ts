/** Who looks at a page. */
export interface LightningUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly profile: string;
  /** `en_US` */
  readonly locale: string;
  readonly timeZone: string;
  readonly isSystemAdministrator: boolean;
  readonly customPermissions: readonly string[];
  /** System permissions that are granted, lower-cased; an administrator has all. */
  readonly userPermissions: readonly string[];
}
