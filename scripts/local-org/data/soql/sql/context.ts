/** What turning a bound query into SQL needs to know of the moment it runs in. */
import type { FieldDescribe, ObjectDescribe, Schema } from '../../schema/schema';

/** Field paths that a formula field reads, in the order its SQL function takes them; from `data/formula`. */
export type FormulaReferences = (object: ObjectDescribe, field: FieldDescribe) => readonly string[];

/** Whose rows are visible; null when all are (`without sharing`, or a user who may see everything). */
export interface RowVisibility {
  readonly userId: string;
  /** Objects of which the user sees all rows whatever their sharing model. */
  seesAll(object: ObjectDescribe): boolean;
}

export interface SqlContext {
  readonly schema: Schema;
  readonly formulaReferences: FormulaReferences;
  /** Values of binds by name. */
  readonly binds: ReadonlyMap<string, unknown>;
  readonly userId: string;
  /** IANA name: date literals are in the user's time zone. */
  readonly timeZone: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly visibility: RowVisibility | null;
  /** True where an address or a location may be selected as a whole, which Apex cannot here. */
  readonly wholeCompounds?: boolean;
}
