/** The one table from a kind of bound expression to the function that writes it. */
import type { BoundExpression } from '../../semantics/bound';
import type { BodyContext } from '../body-context';
import * as assignment from './assignment';
import * as calls from './calls';
import * as collections from './collections';
import * as conversions from './conversions';
import * as literals from './literals';
import * as members from './members';
import * as operators from './operators';
import * as schema from './schema';

type Emit<K extends BoundExpression['kind']> = (
  node: Extract<BoundExpression, { readonly kind: K }>,
  body: BodyContext,
) => string;

const emitters: { readonly [K in BoundExpression['kind']]: Emit<K> } = {
  null: literals.emitNull,
  boolean: literals.emitBoolean,
  string: literals.emitString,
  integer: literals.emitInteger,
  number: literals.emitNumber,
  local: literals.emitLocal,
  this: literals.emitThis,
  classLiteral: literals.emitClassLiteral,
  enumConstant: literals.emitEnumConstant,
  staticField: members.emitStaticField,
  instanceField: members.emitInstanceField,
  staticProperty: members.emitStaticProperty,
  instanceProperty: members.emitInstanceProperty,
  libraryStaticProperty: members.emitLibraryStaticProperty,
  libraryProperty: members.emitLibraryProperty,
  staticCall: calls.emitStaticCall,
  instanceCall: calls.emitInstanceCall,
  superCall: calls.emitSuperCall,
  newObject: calls.emitNewObject,
  libraryStaticCall: calls.emitLibraryStaticCall,
  libraryCall: calls.emitLibraryCall,
  libraryNew: calls.emitLibraryNew,
  objectMethod: calls.emitObjectMethod,
  enumMethod: calls.emitEnumMethod,
  newList: collections.emitNewList,
  newSet: collections.emitNewSet,
  newMap: collections.emitNewMap,
  newCollection: collections.emitNewCollection,
  element: collections.emitElement,
  newSObject: schema.emitNewSObject,
  sobjectField: schema.emitSObjectField,
  fieldAddError: schema.emitFieldAddError,
  objectToken: schema.emitObjectToken,
  fieldToken: schema.emitFieldToken,
  objectDescribe: schema.emitObjectDescribe,
  fieldDescribe: schema.emitFieldDescribe,
  fieldSet: schema.emitFieldSet,
  sobjectTypeCall: schema.emitSObjectTypeCall,
  triggerVariable: schema.emitTriggerVariable,
  label: schema.emitLabel,
  page: schema.emitPage,
  soql: schema.emitSoql,
  sosl: schema.emitSosl,
  arithmetic: operators.emitArithmetic,
  temporalArithmetic: operators.emitTemporalArithmetic,
  bitwise: operators.emitBitwise,
  concat: operators.emitConcat,
  logical: operators.emitLogical,
  equality: operators.emitEquality,
  comparison: operators.emitComparison,
  not: operators.emitNot,
  negate: operators.emitNegate,
  complement: operators.emitComplement,
  ternary: operators.emitTernary,
  coalesce: operators.emitCoalesce,
  safeNavigation: operators.emitSafeNavigation,
  instanceof: conversions.emitInstanceOf,
  cast: conversions.emitCast,
  conversion: conversions.emitConversion,
  assign: assignment.emitAssign,
  compoundAssign: assignment.emitCompoundAssign,
  increment: assignment.emitIncrement,
};

/** A JavaScript expression, in parentheses where it is not an atom. */
export function emitExpression(node: BoundExpression, body: BodyContext): string {
  const emit = emitters[node.kind] as Emit<BoundExpression['kind']> | undefined;
  return emit ? emit(node, body) : body.refuse(node.position, `The compiler cannot emit ${node.kind}.`);
}
