/** Key prefixes of custom objects: once given, an object keeps its own, also when others come or go. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The first character by the suffix of the object's name, as the platform has it. */
const FIRST: readonly (readonly [RegExp, string])[] = [
  [/__mdt$/, 'm'],
  [/__e$/, 'e'],
  [/__b$/, 'i'],
  [/./, 'a'],
];

export class KeyPrefixes {
  private readonly taken: Set<string>;
  private readonly byObject: Map<string, string>;

  constructor(known: ReadonlyMap<string, string>) {
    this.byObject = new Map(known);
    this.taken = new Set(known.values());
  }

  of(objectName: string): string {
    const known = this.byObject.get(objectName);
    if (known) {
      return known;
    }
    const first = FIRST.find(([pattern]) => pattern.test(objectName))?.[1] ?? 'a';
    for (let counter = 0; counter < DIGITS.length ** 2; counter++) {
      const prefix = first + DIGITS[Math.floor(counter / DIGITS.length)] + DIGITS[counter % DIGITS.length];
      if (!this.taken.has(prefix)) {
        this.taken.add(prefix);
        this.byObject.set(objectName, prefix);
        return prefix;
      }
    }
    throw new Error(`No key prefix is left for ${objectName}.`);
  }
}
