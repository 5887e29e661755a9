/** HTTP headers: found without regard to case, kept as written. */
export class Headers {
  private readonly byLowerName = new Map<string, { readonly name: string; readonly value: string }>();

  get(name: string): string | null {
    return this.byLowerName.get(name.toLowerCase())?.value ?? null;
  }

  set(name: string, value: string): void {
    this.byLowerName.set(name.toLowerCase(), { name, value });
  }

  names(): readonly string[] {
    return [...this.byLowerName.values()].map((header) => header.name);
  }

  toMap(): ReadonlyMap<string, string> {
    return new Map([...this.byLowerName.values()].map((header) => [header.name, header.value]));
  }
}

export function bytesOf(text: string | null): Uint8Array | null {
  return text === null ? null : new Uint8Array(Buffer.from(text, 'utf8'));
}

export function textOf(bytes: Uint8Array | null): string {
  return bytes === null ? '' : Buffer.from(bytes).toString('utf8');
}
