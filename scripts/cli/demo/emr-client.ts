/** The EMR as its own staff use it: reads and changes records through its FHIR interface. */
export interface FhirRecord {
  resourceType: string;
  id: string;
  [element: string]: unknown;
}

export interface EmrAccess {
  /** FHIR base address. */
  readonly fhirUrl: string;
  /** Null for a server that wants no token. */
  readonly tokenUrl: string | null;
  readonly clientId: string;
  readonly clientSecret: string;
}

export class EmrClient {
  private token: Promise<string> | null = null;

  constructor(private readonly access: EmrAccess) {}

  /** Gets a token, so that wrong credentials show before anybody needs one. @throws Error the server gives none */
  async signIn(): Promise<void> {
    if (this.access.tokenUrl !== null) {
      this.token = this.fetchToken(this.access.tokenUrl);
      await this.token;
    }
  }

  /** How many records of a type the EMR holds. */
  async count(type: string): Promise<number> {
    const bundle = (await this.send('GET', `/${type}?_summary=count&_total=accurate`)) as { total?: number };
    return bundle.total ?? 0;
  }

  async read(type: string, id: string): Promise<FhirRecord> {
    return (await this.send('GET', `/${type}/${id}`)) as FhirRecord;
  }

  async save(record: FhirRecord): Promise<void> {
    await this.send('PUT', `/${record.resourceType}/${record.id}`, record);
  }

  /** Every record of a type, in no particular order. */
  async readAll(type: string): Promise<FhirRecord[]> {
    const records: FhirRecord[] = [];
    let next: string | undefined = `/${type}?_count=500`;
    while (next !== undefined) {
      const bundle = (await this.send('GET', next)) as {
        entry?: { resource: FhirRecord }[];
        link?: { relation: string; url: string }[];
      };
      records.push(...(bundle.entry ?? []).map(({ resource }) => resource));
      next = bundle.link?.find(({ relation }) => relation === 'next')?.url.slice(this.access.fhirUrl.length);
    }
    return records;
  }

  private async send(method: string, path: string, body?: object): Promise<unknown> {
    const headers: Record<string, string> = {
      accept: 'application/fhir+json',
      'content-type': 'application/fhir+json',
    };
    if (this.access.tokenUrl !== null) {
      this.token ??= this.fetchToken(this.access.tokenUrl);
      headers['authorization'] = `Bearer ${await this.token}`;
    }
    const response = await fetch(this.access.fhirUrl + path, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path} at the EMR was answered with ${response.status}.`);
    }
    return response.json();
  }

  private async fetchToken(url: string): Promise<string> {
    const { clientId, clientSecret } = this.access;
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await response.json().catch(() => ({}))) as { access_token?: string };
    if (!response.ok || token === undefined) {
      throw new Error(`${url} gives the client ${clientId} no token (HTTP ${response.status}).`);
    }
    return token;
  }
}
