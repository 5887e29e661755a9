/** Which columns a SELECT returns and how a row of them becomes a record with its parents. Made once per query. */
import type { FieldDescribe, Schema } from '../../schema/schema';
import { SObjectValue } from '../../../apex/runtime/sobject';
import { isStored, needsExactIntegers, type StoredValue } from '../../storage/codec';
import { isCompound } from '../../schema/compound';
import type {
  BoundColumn,
  BoundExpression,
  BoundQuery,
  BoundReference,
  BoundSelectChildren,
  BoundSelectExpression,
  RelationStep,
} from '../bind/bound';
import { expressionKey } from '../bind/select';
import type { SelectBuilder } from '../sql/builder';
import { compoundSql, expressionSql } from '../sql/expression';
import { scaledField } from '../sql/operand';
import { decoderOf, type Decoder } from './decode';

interface Slot {
  readonly name: string;
  readonly index: number;
  readonly decode: Decoder;
}

/** One record of a row: the queried one, or a parent. */
interface RecordNode {
  /** Null for a polymorphic parent, whose type its id tells. */
  readonly typeName: string | null;
  /** Column that is null when there is no such record. */
  readonly presence: number;
  readonly slots: Map<string, Slot>;
  readonly parents: Map<string, RecordNode>;
}

export class RowLayout {
  readonly exactIntegers: boolean;
  private readonly expressions: BoundExpression[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly root: RecordNode;
  private plainColumns: { readonly root: string; readonly sql: string } | null = null;

  /** @param lookup of a child list: the child's field that holds its parent's id, the first column after the child's own */
  constructor(
    query: BoundQuery,
    private readonly schema: Schema,
    lookup: FieldDescribe | null = null,
  ) {
    this.root = { typeName: query.object.name, presence: 0, slots: new Map(), parents: new Map() };
    if (query.kind === 'rows') {
      this.addField(this.root, [], query, 'Id');
      if (lookup) {
        this.addField(this.root, [], query, lookup.name);
      }
    }
    for (const item of query.select) {
      if (item.kind === 'expression') {
        this.add(item, query.kind === 'aggregate');
      }
    }
    this.exactIntegers = needsExactIntegers(this.expressions.flatMap((expression) => scaledField(expression) ?? []));
  }

  /** The select list. Columns of the queried object alone look the same every time. */
  columns(builder: SelectBuilder): string {
    if (this.plainColumns && this.plainColumns.root === builder.root) {
      return this.plainColumns.sql;
    }
    const sql = this.expressions
      .map((expression) =>
        builder.context.wholeCompounds && isCompoundColumn(expression)
          ? compoundSql(expression, builder)
          : expressionSql(expression, builder),
      )
      .join(', ');
    if (this.expressions.every(isPlain)) {
      this.plainColumns = { root: builder.root, sql };
    }
    return sql;
  }

  get width(): number {
    return this.expressions.length;
  }

  record(row: readonly StoredValue[], timeZone: string): SObjectValue {
    return this.shape(this.root, row, timeZone);
  }

  aggregate(row: readonly StoredValue[], timeZone: string): SObjectValue {
    return new SObjectValue('AggregateResult', readSlots(this.root, row, timeZone), 'queried');
  }

  private shape(node: RecordNode, row: readonly StoredValue[], timeZone: string): SObjectValue {
    const values = readSlots(node, row, timeZone);
    for (const [name, parent] of node.parents) {
      values.set(name, row[parent.presence] === null ? null : this.shape(parent, row, timeZone));
    }
    return new SObjectValue(node.typeName ?? this.typeOfId(row[node.presence] as string), values, 'queried');
  }

  private typeOfId(id: string): string {
    return this.schema.objectByKeyPrefix(id.slice(0, 3))?.name ?? 'Name';
  }

  private add(item: BoundSelectExpression, isAggregate: boolean): void {
    const { expression } = item;
    if (isAggregate) {
      this.slot(this.root, item.alias!, expression);
      return;
    }
    const reference = referenceOf(expression);
    const node = this.parent(reference);
    const name = item.alias ?? (reference.kind === 'column' ? reference.field.name : reference.attribute);
    this.slot(item.alias === null ? node : this.root, name, expression);
  }

  /** The node that holds the field, with the nodes on the way to it. */
  private parent(reference: BoundReference): RecordNode {
    let node = this.root;
    for (const [depth, step] of reference.steps.entries()) {
      node = node.parents.get(step.name) ?? this.addParent(node, reference.steps.slice(0, depth), step);
    }
    return reference.kind === 'column' ? node : this.polymorphicParent(node, reference);
  }

  /** The platform also gives the id of the parent, in the lookup and on the parent itself. */
  private addParent(node: RecordNode, path: readonly RelationStep[], step: RelationStep): RecordNode {
    this.slot(node, step.lookup.name, columnOf(path, step.source, step.lookup));
    const id = columnOf([...path, step], step.target, step.target.fields.get('id')!);
    const isPolymorphic = step.lookup.referenceTo.length > 1;
    const parent: RecordNode = {
      typeName: isPolymorphic ? null : step.target.name,
      presence: isPolymorphic ? node.slots.get(step.lookup.name)!.index : this.column(id),
      slots: new Map(),
      parents: new Map(),
    };
    this.slot(parent, 'Id', isPolymorphic ? columnOf(path, step.source, step.lookup) : id);
    node.parents.set(step.name, parent);
    return parent;
  }

  private polymorphicParent(node: RecordNode, reference: BoundReference & { kind: 'polymorphic' }): RecordNode {
    const known = node.parents.get(reference.relationship);
    if (known) {
      return known;
    }
    const lookup = columnOf(reference.steps, reference.object, reference.lookup);
    this.slot(node, reference.lookup.name, lookup);
    const parent: RecordNode = { typeName: null, presence: this.column(lookup), slots: new Map(), parents: new Map() };
    this.slot(parent, 'Id', lookup);
    node.parents.set(reference.relationship, parent);
    return parent;
  }

  private addField(node: RecordNode, path: readonly RelationStep[], query: BoundQuery, name: string): void {
    this.slot(node, name, columnOf(path, query.object, query.object.fields.get(name.toLowerCase())!));
  }

  private slot(node: RecordNode, name: string, expression: BoundExpression): void {
    if (!node.slots.has(name) || expression.kind === 'call') {
      node.slots.set(name, { name, index: this.column(expression), decode: decoderOf(expression) });
    }
  }

  private column(expression: BoundExpression): number {
    const key = expressionKey(expression);
    const known = this.indexes.get(key);
    if (known !== undefined) {
      return known;
    }
    this.indexes.set(key, this.expressions.length);
    return this.expressions.push(expression) - 1;
  }
}

function isPlain(expression: BoundExpression): boolean {
  return expression.kind === 'column' && expression.steps.length === 0 && isStored(expression.field);
}

function readSlots(node: RecordNode, row: readonly StoredValue[], timeZone: string): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const slot of node.slots.values()) {
    const stored = row[slot.index]!;
    values.set(slot.name, stored === null ? null : slot.decode(stored, timeZone));
  }
  return values;
}

function columnOf(
  steps: readonly RelationStep[],
  object: RelationStep['target'],
  field: FieldDescribe,
): BoundReference {
  return { kind: 'column', steps, object, field, type: field.type, offset: 0 };
}

function referenceOf(expression: BoundExpression): BoundReference {
  return expression.kind === 'call' ? referenceOf(expression.argument!) : expression;
}

export function childLists(query: BoundQuery): readonly BoundSelectChildren[] {
  return query.select.filter((item) => item.kind === 'children');
}

function isCompoundColumn(expression: BoundExpression): expression is BoundColumn {
  return expression.kind === 'column' && isCompound(expression.field);
}
