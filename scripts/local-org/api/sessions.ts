/** Access tokens, and the secret with which a local client asks for one. Both live in the org's own database. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Storage } from '../data/storage/storage';

export const LOCAL_CLIENT_ID = 'stagelink';

const SECRET = 'client secret';
const PASSWORD_OF = 'password of ';

export class Sessions {
  constructor(
    private readonly storage: Storage,
    private readonly organizationId: string,
  ) {
    storage.run('CREATE TABLE IF NOT EXISTS stagelink_session (token TEXT PRIMARY KEY, user_id TEXT NOT NULL)');
  }

  /** `00D…!…` */
  create(userId: string): string {
    const token = `${this.organizationId.slice(0, 15)}!${randomBytes(48).toString('base64url')}`;
    this.storage.run('INSERT INTO stagelink_session VALUES (?, ?)', [token, userId]);
    return token;
  }

  /** Whose session it is; null for what is none. */
  userOf(token: string): string | null {
    return token.startsWith(PASSWORD_OF) || token === SECRET ? null : this.kept(token);
  }

  private kept(token: string): string | null {
    const [row] = this.storage.rows('SELECT user_id FROM stagelink_session WHERE token = ?', [token]);
    return row ? (row[0] as string) : null;
  }

  revoke(token: string): void {
    this.storage.run('DELETE FROM stagelink_session WHERE token = ?', [token]);
  }

  /** What a client gives as `client_secret` or password: made once per org, known to whoever can read its database. */
  get clientSecret(): string {
    const known = this.kept(SECRET);
    if (known) {
      return known;
    }
    const secret = randomBytes(24).toString('base64url');
    this.storage.run('INSERT INTO stagelink_session VALUES (?, ?)', [SECRET, secret]);
    return secret;
  }

  /** Replaces the user's password; only a hash of it is kept. */
  setPassword(userId: string, password: string): void {
    const salt = randomBytes(16);
    const kept = `${salt.toString('base64')}:${scryptSync(password, salt, 32).toString('base64')}`;
    this.revoke(PASSWORD_OF + userId);
    this.storage.run('INSERT INTO stagelink_session VALUES (?, ?)', [PASSWORD_OF + userId, kept]);
  }

  /** The password that was set for the user, or the org's secret. */
  isPassword(userId: string, candidate: string): boolean {
    const [salt, hash] = (this.kept(PASSWORD_OF + userId) ?? '').split(':');
    const isSet =
      hash !== undefined &&
      timingSafeEqual(scryptSync(candidate, Buffer.from(salt, 'base64'), 32), Buffer.from(hash, 'base64'));
    return isSet || this.isSecret(candidate);
  }

  isSecret(candidate: string): boolean {
    const [given, known] = [Buffer.from(candidate), Buffer.from(this.clientSecret)];
    return given.length === known.length && timingSafeEqual(given, known);
  }
}
