/**
 * Expressions of the bound tree. Operands already have the type that the operation computes in: every implicit
 * conversion is a node of its own, so the emitter never looks at two types to find out what happens between them.
 */
import type {
  BoundNull,
  BoundBoolean,
  BoundString,
  BoundInteger,
  BoundNumber,
  BoundLocal,
  BoundThis,
  BoundClassLiteral,
  BoundEnumConstant,
  BoundStaticField,
  BoundInstanceField,
  BoundStaticProperty,
  BoundInstanceProperty,
  BoundStaticCall,
  BoundInstanceCall,
  BoundSuperCall,
  BoundNewObject,
  BoundLibraryStaticCall,
  BoundLibraryCall,
  BoundLibraryNew,
  BoundLibraryStaticProperty,
  BoundLibraryProperty,
  BoundObjectMethod,
  BoundEnumMethod,
  BoundNewList,
  BoundNewSet,
  BoundNewMap,
  BoundNewCollection,
  BoundElement,
} from './bound-member';
import type {
  BoundArithmetic,
  BoundTemporalArithmetic,
  BoundBitwise,
  BoundConcat,
  BoundLogical,
  BoundEquality,
  BoundComparison,
  BoundNot,
  BoundNegate,
  BoundComplement,
  BoundTernary,
  BoundCoalesce,
  BoundSafeNavigation,
  BoundInstanceOf,
  BoundCast,
  BoundConversion,
  BoundAssign,
  BoundCompoundAssign,
  BoundIncrement,
} from './bound-operator';
import type {
  BoundNewSObject,
  BoundSObjectField,
  BoundFieldAddError,
  BoundObjectToken,
  BoundFieldToken,
  BoundObjectDescribe,
  BoundFieldDescribe,
  BoundFieldSet,
  BoundSObjectTypeCall,
  BoundTriggerVariable,
  BoundLabel,
  BoundPage,
  BoundSoql,
  BoundSosl,
} from './bound-schema';

export * from './bound-member';
export * from './bound-operator';
export * from './bound-schema';

export type BoundExpression =
  | BoundNull
  | BoundBoolean
  | BoundString
  | BoundInteger
  | BoundNumber
  | BoundLocal
  | BoundThis
  | BoundClassLiteral
  | BoundEnumConstant
  | BoundStaticField
  | BoundInstanceField
  | BoundStaticProperty
  | BoundInstanceProperty
  | BoundStaticCall
  | BoundInstanceCall
  | BoundSuperCall
  | BoundNewObject
  | BoundLibraryStaticCall
  | BoundLibraryCall
  | BoundLibraryNew
  | BoundLibraryStaticProperty
  | BoundLibraryProperty
  | BoundObjectMethod
  | BoundEnumMethod
  | BoundNewList
  | BoundNewSet
  | BoundNewMap
  | BoundNewCollection
  | BoundElement
  | BoundNewSObject
  | BoundSObjectField
  | BoundFieldAddError
  | BoundObjectToken
  | BoundFieldToken
  | BoundObjectDescribe
  | BoundFieldDescribe
  | BoundFieldSet
  | BoundSObjectTypeCall
  | BoundTriggerVariable
  | BoundLabel
  | BoundPage
  | BoundSoql
  | BoundSosl
  | BoundArithmetic
  | BoundTemporalArithmetic
  | BoundBitwise
  | BoundConcat
  | BoundLogical
  | BoundEquality
  | BoundComparison
  | BoundNot
  | BoundNegate
  | BoundComplement
  | BoundTernary
  | BoundCoalesce
  | BoundSafeNavigation
  | BoundInstanceOf
  | BoundCast
  | BoundConversion
  | BoundAssign
  | BoundCompoundAssign
  | BoundIncrement;
