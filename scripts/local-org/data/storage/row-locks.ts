/** Rows that another transaction holds. One transaction runs at a time here, so only a test can hold any. */
export class RowLocks {
  private readonly held = new Set<string>();

  /** Returns how to give them back. */
  hold(ids: Iterable<string>): () => void {
    const taken = [...ids];
    taken.forEach((id) => this.held.add(id));
    return () => taken.forEach((id) => this.held.delete(id));
  }

  isHeld(id: string): boolean {
    return this.held.has(id);
  }
}
