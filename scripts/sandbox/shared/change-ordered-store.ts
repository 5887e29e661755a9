/** Records in memory, handed out in the order of their last change; records of one instant by id. */
export class ChangeOrderedStore<T> {
  private readonly records = new Map<string, T>();
  /** Null after a change: sorted again when next asked. */
  private ordered: readonly T[] | null = null;

  constructor(
    private readonly idOf: (record: T) => string,
    private readonly changedAt: (record: T) => string,
  ) {}

  get size(): number {
    return this.records.size;
  }

  get(id: string): T | undefined {
    return this.records.get(id);
  }

  /** Adds it, or replaces the one with its id. */
  put(record: T): void {
    this.records.set(this.idOf(record), record);
    this.ordered = null;
  }

  inOrder(): readonly T[] {
    this.ordered ??= [...this.records.values()].sort((left, right) =>
      this.sortKey(left) < this.sortKey(right) ? -1 : 1,
    );
    return this.ordered;
  }

  /** Sorts as the records do. Instants have one length, so their texts sort as they do. */
  sortKey(record: T): string {
    return `${this.changedAt(record)} ${this.idOf(record)}`;
  }
}
