/** Collects what one SELECT needs besides its clauses: parameters, joins and table aliases. */
import type { StoredValue } from '../../storage/codec';
import { columnName, tableName } from '../../storage/names';
import type { RelationStep } from '../bind/bound';
import type { SqlContext } from './context';

export interface SqlStatement {
  readonly sql: string;
  readonly parameters: readonly StoredValue[];
}

export class SelectBuilder {
  readonly joins: string[] = [];
  private readonly aliases = new Map<string, string>();

  /**
   * @param root alias of the queried table, unique within the statement
   * @param parameters shared by all SELECTs of a statement, in the order of its text
   */
  constructor(
    readonly context: SqlContext,
    readonly root: string,
    readonly parameters: StoredValue[] = [],
  ) {}

  /** Adds a value and returns its place holder. Only call it where the text being built grows at its end. */
  parameter(value: StoredValue): string {
    this.parameters.push(value);
    return '?';
  }

  /** The alias of the table that `steps` lead to from the root; each step is joined once. */
  alias(steps: readonly RelationStep[]): string {
    let alias = this.root;
    let path = '';
    for (const step of steps) {
      path += `.${step.name}>${step.target.name}`;
      alias = this.aliases.get(path) ?? this.join(path, alias, step);
    }
    return alias;
  }

  /** A builder for a SELECT inside this one. */
  nested(): SelectBuilder {
    return new SelectBuilder(this.context, `${this.root}_s`, this.parameters);
  }

  private join(path: string, parent: string, step: RelationStep): string {
    const alias = `${this.root}${this.aliases.size + 1}`;
    this.joins.push(
      `LEFT JOIN ${tableName(step.target)} AS ${alias} ON ${alias}."Id" = ${parent}.${columnName(step.lookup)}`,
    );
    this.aliases.set(path, alias);
    return alias;
  }
}
