/** The select list, fields and functions. */
import type {
  FieldNameContext,
  SelectEntryContext,
  SoqlFunctionContext,
  SubFieldEntryContext,
} from '@apexdevtools/apex-parser';
import { NotEmulatedError } from '../../../apex/runtime/exception';
import type { Expression, FieldPath, FunctionCall, SelectItem } from './nodes';
import { readSubquery } from './read-query';

const NOT_EMULATED = new Set(['DISTANCE', 'GROUPING', 'CONVERTCURRENCY']);

export function readSelect(entry: SelectEntryContext | SubFieldEntryContext): SelectItem {
  const query = entry.subQuery();
  if (query) {
    return Object.freeze({ kind: 'children', query: readSubquery(query) });
  }
  const offset = entry.start.start;
  if (entry.typeOf()) {
    return Object.freeze({ kind: 'typeof', offset });
  }
  const call = entry.soqlFunction() as SoqlFunctionContext | null;
  const group = call?.soqlFieldsParameter();
  if (group) {
    return Object.freeze({
      kind: 'fieldGroup',
      group: group.getText().toUpperCase() as 'ALL' | 'CUSTOM' | 'STANDARD',
      offset,
    });
  }
  return Object.freeze({
    kind: 'expression',
    expression: readExpression(call ?? entry.fieldName()),
    alias: entry.soqlId()?.getText() ?? null,
  });
}

export function readExpression(tree: FieldNameContext | SoqlFunctionContext): Expression {
  return 'soqlId_list' in tree ? readPath(tree) : readFunction(tree);
}

function readPath(tree: FieldNameContext): FieldPath {
  return Object.freeze({
    kind: 'path',
    parts: tree.soqlId_list().map((part) => part.getText()),
    offset: tree.start.start,
  });
}

function readFunction(tree: SoqlFunctionContext): FunctionCall {
  const name = tree.start.text.toUpperCase();
  if (NOT_EMULATED.has(name)) {
    throw new NotEmulatedError(`SOQL function ${name}`);
  }
  return Object.freeze({ kind: 'function', name, argument: readArgument(tree), offset: tree.start.start });
}

function readArgument(tree: SoqlFunctionContext): Expression | null {
  const date = tree.dateFieldName();
  if (date?.CONVERT_TIMEZONE()) {
    const argument = readPath(date.fieldName());
    return Object.freeze({ kind: 'function', name: 'CONVERTTIMEZONE', argument, offset: date.start.start });
  }
  const nested = date?.fieldName() ?? tree.fieldName() ?? tree.soqlFunction();
  return nested ? readExpression(nested) : null;
}
