/** The hand-written facts about a standard object: what the signature jar does not know. */
export interface ObjectFacts {
  readonly keyPrefix: string;
  /** Default: the name in words. */
  readonly label?: string;
  readonly labelPlural?: string;
  readonly sharingModel?: 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';
  /** Field name to notation (`notation.ts`); `hidden` takes the field away. */
  readonly fields?: Readonly<Record<string, string>>;
  /** `create`, `update`, `delete` that the platform refuses for this object in Apex, for example `create delete`. */
  readonly refuses?: string;
  readonly triggerable?: boolean;
  /** Published, not stored. */
  readonly isEvent?: boolean;
}

export type FactTable = Readonly<Record<string, ObjectFacts>>;

/** Several objects of one kind. @param names separated by blanks */
export function alike(names: string, facts: ObjectFacts): FactTable {
  return Object.fromEntries(names.split(' ').map((name) => [name, facts]));
}
