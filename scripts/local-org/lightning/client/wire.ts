/** Wire adapters: what `@wire` asks for, loaded once its parameters are complete and again when told to. */
export type Parameters = Readonly<Record<string, unknown>>;

/** What a wire adapter provisions. */
export interface Provisioned {
  readonly data: unknown;
  readonly error: unknown;
}

type DataCallback = (value: Provisioned) => void;

/** Where a value of a wire comes from. */
export interface WireSource {
  /** As on the platform, a call waits until no required parameter is undefined. */
  isComplete(parameters: Parameters): boolean;
  load(parameters: Parameters): Promise<unknown>;
  /** Calls `reload` whenever what was loaded may have changed; returns what ends that. */
  watch?(parameters: Parameters, reload: () => void): () => void;
}

type WireAdapter = new (callback: DataCallback) => object;

/** Wire adapter of a value that never changes, such as the context that some services take. */
export class ContextWire {
  constructor(callback: (context: object) => void) {
    callback({});
  }

  connect(): void {
    // There is nothing to wait for.
  }

  update(): void {
    // It takes no parameters.
  }

  disconnect(): void {
    // It holds nothing.
  }
}

const reloaders = new WeakMap<Provisioned, () => Promise<void>>();

/** Loads again what a wire has provisioned. */
export async function reload(provisioned: Provisioned): Promise<void> {
  await reloaders.get(provisioned)?.();
}

export function wireAdapter(source: WireSource): WireAdapter {
  return class SourceAdapter {
    private parameters: Parameters | null = null;
    private unwatch: () => void = () => undefined;

    constructor(private readonly callback: DataCallback) {
      callback({ data: undefined, error: undefined });
    }

    connect(): void {
      if (this.parameters) {
        this.start(this.parameters);
      }
    }

    update(parameters: Parameters): void {
      if (source.isComplete(parameters) && JSON.stringify(parameters) !== JSON.stringify(this.parameters)) {
        this.parameters = parameters;
        this.start(parameters);
      }
    }

    disconnect(): void {
      this.unwatch();
      this.parameters = null;
    }

    private start(parameters: Parameters): void {
      this.unwatch();
      this.unwatch = source.watch?.(parameters, () => void this.load()) ?? (() => undefined);
      void this.load();
    }

    private async load(): Promise<void> {
      const asked = this.parameters;
      const provisioned = await source.load(asked ?? {}).then(
        (data): Provisioned => ({ data, error: undefined }),
        (error: unknown): Provisioned => ({ data: undefined, error }),
      );
      if (this.parameters === asked) {
        reloaders.set(provisioned, () => this.load());
        this.callback(provisioned);
      }
    }
  };
}
