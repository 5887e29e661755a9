/**
 * Apex methods as a component imports them: a function for imperative calls that is a wire adapter as well.
 * https://developer.salesforce.com/docs/platform/lwc/guide/apex.html
 */
type Parameters = Readonly<Record<string, unknown>>;

/** What a wire adapter provisions, and what `refreshApex` takes. */
interface Provisioned {
  readonly data: unknown;
  readonly error: unknown;
}

type DataCallback = (value: Provisioned) => void;

const refreshers = new WeakMap<Provisioned, () => Promise<void>>();

export function apexMethod(name: string): (parameters?: Parameters) => Promise<unknown> {
  const call = (parameters: Parameters = {}): Promise<unknown> => callApex(name, parameters);
  return Object.assign(call, { adapter: wireAdapter(name) });
}

export async function refreshApex(provisioned: Provisioned): Promise<void> {
  await refreshers.get(provisioned)?.();
}

export function getSObjectValue(record: Readonly<Record<string, unknown>>, field: { fieldApiName: string }): unknown {
  return record[field.fieldApiName];
}

/** Rejects with the shape components know: `{ status, statusText, body: { message, … } }`. */
async function callApex(name: string, parameters: Parameters): Promise<unknown> {
  const response = await fetch(`/_lightning/apex/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  }).catch((error: unknown) => {
    throw new Error('The org does not answer. Check that it is still running, then try again.', { cause: error });
  });
  const text = await response.text();
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) {
    throw { ok: false, status: response.status, statusText: response.statusText, body };
  }
  return body;
}

function wireAdapter(name: string): new (callback: DataCallback) => object {
  return class ApexWireAdapter {
    private parameters: Parameters | null = null;

    constructor(private readonly callback: DataCallback) {
      callback({ data: undefined, error: undefined });
    }

    connect(): void {
      if (this.parameters) {
        void this.load();
      }
    }

    /** As on the platform, a call waits until no parameter is undefined. */
    update(parameters: Parameters): void {
      const isComplete = Object.values(parameters).every((value) => value !== undefined);
      if (isComplete && JSON.stringify(parameters) !== JSON.stringify(this.parameters)) {
        this.parameters = parameters;
        void this.load();
      }
    }

    disconnect(): void {
      this.parameters = null;
    }

    private async load(): Promise<void> {
      const asked = this.parameters;
      const provisioned = await callApex(name, asked ?? {}).then(
        (data): Provisioned => ({ data, error: undefined }),
        (error: unknown): Provisioned => ({ data: undefined, error }),
      );
      if (this.parameters === asked) {
        refreshers.set(provisioned, () => this.load());
        this.callback(provisioned);
      }
    }
  };
}
