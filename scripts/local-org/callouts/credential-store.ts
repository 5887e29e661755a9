/**
 * Secrets and addresses that an operator sets in the org, as in Setup: never in metadata, so kept in tables of their
 * own. Access tokens are kept beside them.
 */
import type { Storage } from '../data/storage/storage';

/** API names hold no blank, so that this cannot be a named credential. */
const TOKEN_SUFFIX = ' token';

export interface AccessToken {
  readonly token: string;
  /** Milliseconds since 1970; null when the server did not say. */
  readonly expiresAt: number | null;
}

export class CredentialStore {
  constructor(private readonly storage: Storage) {
    storage.run(`CREATE TABLE IF NOT EXISTS stagelink_secret
      (credential TEXT COLLATE NOCASE, principal TEXT COLLATE NOCASE, name TEXT COLLATE NOCASE, value TEXT NOT NULL,
       PRIMARY KEY (credential, principal, name))`);
    storage.run(`CREATE TABLE IF NOT EXISTS stagelink_token
      (credential TEXT COLLATE NOCASE, principal TEXT COLLATE NOCASE, token TEXT NOT NULL, expires_at INTEGER,
       PRIMARY KEY (credential, principal))`);
    storage.run(
      'CREATE TABLE IF NOT EXISTS stagelink_endpoint (credential TEXT COLLATE NOCASE PRIMARY KEY, url TEXT NOT NULL)',
    );
  }

  setSecrets(credential: string, principal: string, values: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(values)) {
      this.storage.run('INSERT OR REPLACE INTO stagelink_secret VALUES (?, ?, ?, ?)', [
        credential,
        principal,
        name,
        value,
      ]);
    }
    this.forgetToken(credential, principal);
  }

  deleteSecrets(credential: string, principal: string): void {
    this.storage.run('DELETE FROM stagelink_secret WHERE credential = ? AND principal = ?', [credential, principal]);
    this.forgetToken(credential, principal);
  }

  secret(credential: string, principal: string, name: string): string | null {
    const [row] = this.storage.rows(
      'SELECT value FROM stagelink_secret WHERE credential = ? AND principal = ? AND name = ?',
      [credential, principal, name],
    );
    return row ? (row[0] as string) : null;
  }

  /** Names of the secrets that are set, never their values. */
  secretNames(credential: string, principal: string): readonly string[] {
    return this.storage
      .rows('SELECT name FROM stagelink_secret WHERE credential = ? AND principal = ? ORDER BY name', [
        credential,
        principal,
      ])
      .map(([name]) => name as string);
  }

  token(credential: string, principal: string): AccessToken | null {
    const [row] = this.storage.rows(
      'SELECT token, expires_at FROM stagelink_token WHERE credential = ? AND principal = ?',
      [credential, principal],
    );
    return row ? { token: row[0] as string, expiresAt: row[1] === null ? null : Number(row[1]) } : null;
  }

  keepToken(credential: string, principal: string, { token, expiresAt }: AccessToken): void {
    this.storage.run('INSERT OR REPLACE INTO stagelink_token VALUES (?, ?, ?, ?)', [
      credential,
      principal,
      token,
      expiresAt,
    ]);
  }

  forgetToken(credential: string, principal: string): void {
    this.storage.run('DELETE FROM stagelink_token WHERE credential = ? AND principal = ?', [credential, principal]);
  }

  /** Where an external credential gets its tokens in this org; null returns to its metadata. */
  setTokenUrl(credential: string, url: string | null): void {
    this.setUrl(`${credential}${TOKEN_SUFFIX}`, url);
  }

  tokenUrl(credential: string): string | null {
    return this.url(`${credential}${TOKEN_SUFFIX}`);
  }

  /** Sets where a named credential points in this org; null returns to its metadata. */
  setUrl(namedCredential: string, url: string | null): void {
    if (url === null) {
      this.storage.run('DELETE FROM stagelink_endpoint WHERE credential = ?', [namedCredential]);
    } else {
      this.storage.run('INSERT OR REPLACE INTO stagelink_endpoint VALUES (?, ?)', [namedCredential, url]);
    }
  }

  url(namedCredential: string): string | null {
    const [row] = this.storage.rows('SELECT url FROM stagelink_endpoint WHERE credential = ?', [namedCredential]);
    return row ? (row[0] as string) : null;
  }
}
