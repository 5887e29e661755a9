/** Formula text -> a function of a context, with the checks that the platform's formula editor makes. */
import type { FormulaScope } from '../../apex/runtime/transaction';
import type { FieldType, Schema } from '../schema/schema';
import type { FormulaContext } from './context';
import { dates } from './functions/date';
import type { Argument, FormulaFunction, FunctionTable } from './functions/define';
import { logical } from './functions/logical';
import { math } from './functions/math';
import { textual } from './functions/text';
import { FormulaError, parseFormula, type FormulaNode } from './syntax';
import { isBlank, type FormulaValue } from './values';
import { toDecimal } from '../../apex/runtime/value';

const FUNCTIONS: FunctionTable = { ...logical, ...textual, ...math, ...dates };
const NOT_EMULATED = new Set([
  'VLOOKUP',
  'GEOLOCATION',
  'DISTANCE',
  'GETRECORDIDS',
  'GETSESSIONID',
  'PREDICT',
  'PICKLISTCOUNT',
  'PARENTGROUPVAL',
  'PREVGROUPVAL',
  'CURRENCYRATE',
  'IMAGEPROXYURL',
  'INCLUDE',
  'LINKTO',
  'REQUIRESCRIPT',
  'URLFOR',
  'JSENCODE',
  'HTMLENCODE',
  'URLENCODE',
  'JSINHTMLENCODE',
]);

export interface FormulaPlace {
  readonly schema: Schema;
  readonly scope: FormulaScope;
  /** True in validation rules and default values, where a record is being saved. */
  readonly onSave: boolean;
  /** Blank numbers count as zero: the default of formula fields. */
  readonly blankAsZero?: boolean;
}

export interface CompiledFormula {
  /** Field paths that it reads, canonical, each once, in order of appearance. */
  readonly references: readonly string[];
  /** `$User.Id` and its kin, as written. */
  readonly globals: readonly string[];
  evaluate(context: FormulaContext): FormulaValue;
}

/** @throws FormulaError with the platform's wording where known */
export function compileFormula(source: string, place: FormulaPlace): CompiledFormula {
  const reads: Reads = { references: [], globals: [] };
  const evaluate = compileNode(parseFormula(source), place, reads, false);
  return { ...reads, evaluate };
}

interface Reads {
  readonly references: string[];
  readonly globals: string[];
}

function compileNode(node: FormulaNode, place: FormulaPlace, reads: Reads, picklistAllowed: boolean): Argument {
  switch (node.kind) {
    case 'number': {
      const value = toDecimal(node.text);
      return () => value;
    }
    case 'text':
    case 'constant': {
      const { value } = node;
      return () => value;
    }
    case 'reference':
      return compileReference(node, place, reads, picklistAllowed);
    case 'call':
      return compileCall(node, place, reads);
  }
}

function compileCall(node: FormulaNode & { kind: 'call' }, place: FormulaPlace, reads: Reads): Argument {
  const called = functionNamed(node, place);
  const nodes = node.args.map((argument) => canonical(argument, place));
  const args = nodes.map((argument, index) =>
    compileNode(argument, place, reads, called.takesPicklist?.includes(index) ?? false),
  );
  return (context) => called.evaluate(args, context, nodes);
}

function functionNamed({ name, args, offset }: FormulaNode & { kind: 'call' }, place: FormulaPlace): FormulaFunction {
  const called = FUNCTIONS[name];
  if (!called) {
    throw new FormulaError(
      NOT_EMULATED.has(name)
        ? `Function ${name} is not emulated by the local org`
        : `Unknown function ${name}. Check spelling`,
      offset,
    );
  }
  if (called.onlyOnSave && !place.onSave) {
    throw new FormulaError(`Function ${name} may not be used in this type of formula`, offset);
  }
  if (args.length < called.least || args.length > called.most) {
    const expected = args.length < called.least ? called.least : called.most;
    throw new FormulaError(
      `Incorrect number of parameters for function '${name}()'. Expected ${expected}, received ${args.length}`,
      offset,
    );
  }
  return called;
}

function compileReference(
  node: FormulaNode & { kind: 'reference' },
  place: FormulaPlace,
  reads: Reads,
  picklistAllowed: boolean,
): Argument {
  if (node.path.startsWith('$')) {
    const { path } = node;
    const recordTypeField = /^\$RecordType\.(\w+)$/i.exec(path);
    if (recordTypeField) {
      return compileReference({ ...node, path: `RecordType.${recordTypeField[1]}` }, place, reads, picklistAllowed);
    }
    reads.globals.push(path);
    return (context) => context.global(path);
  }
  const { path, type } = resolvePath(node, place);
  if (!picklistAllowed && (type === 'picklist' || type === 'multipicklist')) {
    throw new FormulaError(
      `Field ${path} is a picklist field. Picklist fields are only supported in certain functions.`,
      node.offset,
    );
  }
  if (!reads.references.includes(path)) {
    reads.references.push(path);
  }
  const isNumber = ['int', 'double', 'currency', 'percent'].includes(type);
  return isNumber && place.blankAsZero
    ? (context) => blankToZero(context.value(path))
    : (context) => context.value(path);
}

function blankToZero(value: FormulaValue): FormulaValue {
  return isBlank(value) ? toDecimal(0) : value;
}

/** Reference nodes with canonical paths; `$RecordType.X` is the record type of the record itself. */
function canonical(node: FormulaNode, place: FormulaPlace): FormulaNode {
  return node.kind === 'reference' && !node.path.startsWith('$')
    ? { ...node, path: resolvePath(node, place).path }
    : node;
}

interface ResolvedPath {
  readonly path: string;
  readonly type: FieldType;
}

function resolvePath(node: FormulaNode & { kind: 'reference' }, { schema, scope }: FormulaPlace): ResolvedPath {
  const steps = node.path.split('.');
  if (typeof scope === 'string') {
    return resolveField(node, schema, scope, steps);
  }
  const [first = '', ...rest] = steps;
  const variable = scope.get(first.toLowerCase());
  if (!variable || (typeof variable.type === 'string') !== (rest.length === 0)) {
    throw unknownField(node);
  }
  if (typeof variable.type === 'string') {
    return { path: variable.name, type: variable.type };
  }
  const { path, type } = resolveField(node, schema, variable.type.objectName, rest);
  return { path: `${variable.name}.${path}`, type };
}

function resolveField(
  node: FormulaNode & { kind: 'reference' },
  schema: Schema,
  objectName: string,
  steps: readonly string[],
): ResolvedPath {
  const fieldName = steps[steps.length - 1];
  const names: string[] = [];
  let current = objectName;
  for (const step of steps.slice(0, -1)) {
    // `Owner:User.Name` says which of several targets is meant.
    const [relationshipName, targetName] = step.split(':');
    const lookup = schema.parentRelationship(current, relationshipName);
    const target = lookup && (targetName ?? lookup.referenceTo[lookup.referenceTo.length - 1]);
    if (!lookup || !target) {
      throw unknownField(node);
    }
    names.push(lookup.relationshipName ?? relationshipName);
    current = target;
  }
  const field = schema.field(current, fieldName);
  if (!field) {
    throw unknownField(node);
  }
  return { path: [...names, field.name].join('.'), type: field.type };
}

function unknownField({ path, offset }: { path: string; offset: number }): FormulaError {
  return new FormulaError(`Field ${path} does not exist. Check spelling.`, offset);
}
