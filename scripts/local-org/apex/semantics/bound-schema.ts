/** Bound expressions: SObjects, schema tokens, SOQL and what only the org knows. */
import type { AccessMode } from '../runtime/transaction';
import type { SObjectType } from '../types';
import type { BoundExpression } from './bound-expression';
import type { ExpressionNode } from './bound-node';

// SObjects and the schema

export interface BoundNewSObject extends ExpressionNode<'newSObject'> {
  readonly type: SObjectType;
  /** Field or relationship names, canonical. */
  readonly fields: readonly { readonly name: string; readonly value: BoundExpression }[];
}
/**
 * A field, the parent a lookup points to, or the list of a child relationship; the name is canonical.
 * `nullPropagates`: reading through a parent relationship, or a member of an object, that is null gives null instead of
 * an exception.
 */
export interface BoundSObjectField extends ExpressionNode<'sobjectField'> {
  readonly receiver: BoundExpression;
  readonly member: 'field' | 'parent' | 'children';
  readonly objectName: string;
  readonly name: string;
  readonly nullPropagates: boolean;
}
/** `record.Field__c.addError(…)`. */
export interface BoundFieldAddError extends ExpressionNode<'fieldAddError'> {
  readonly record: BoundExpression;
  readonly fieldName: string;
  readonly arguments: readonly BoundExpression[];
}
/** `Account.SObjectType`; a Schema.SObjectType. */
export interface BoundObjectToken extends ExpressionNode<'objectToken'> {
  readonly objectName: string;
}
/** `Account.Name`, `Schema.Account.fields.Name`; a Schema.SObjectField. */
export interface BoundFieldToken extends ExpressionNode<'fieldToken'> {
  readonly objectName: string;
  readonly fieldName: string;
}
/** `Schema.SObjectType.Account`; a Schema.DescribeSObjectResult. */
export interface BoundObjectDescribe extends ExpressionNode<'objectDescribe'> {
  readonly objectName: string;
}
/** `Schema.SObjectType.Account.fields.Name`; a Schema.DescribeFieldResult. */
export interface BoundFieldDescribe extends ExpressionNode<'fieldDescribe'> {
  readonly objectName: string;
  readonly fieldName: string;
}
/** `Schema.SObjectType.Account.fieldSets.Name`; a Schema.FieldSet. */
export interface BoundFieldSet extends ExpressionNode<'fieldSet'> {
  readonly objectName: string;
  readonly name: string;
}
/** Static methods of a custom setting's or custom metadata type's name: `Feed__mdt.getInstance('x')`. */
export interface BoundSObjectTypeCall extends ExpressionNode<'sobjectTypeCall'> {
  readonly objectName: string;
  readonly objectKind: 'customMetadata' | 'customSetting';
  readonly method: 'getAll' | 'getInstance' | 'getOrgDefaults' | 'getValues';
  readonly arguments: readonly BoundExpression[];
}
export interface BoundTriggerVariable extends ExpressionNode<'triggerVariable'> {
  readonly name:
    | 'new'
    | 'newMap'
    | 'old'
    | 'oldMap'
    | 'isExecuting'
    | 'isInsert'
    | 'isUpdate'
    | 'isDelete'
    | 'isUndelete'
    | 'isBefore'
    | 'isAfter'
    | 'size'
    | 'operationType';
}
/** `System.Label.Name`. */
export interface BoundLabel extends ExpressionNode<'label'> {
  readonly name: string;
}
/** `Page.Name`. */
export interface BoundPage extends ExpressionNode<'page'> {
  readonly name: string;
}

/**
 * Inline SOQL. `text` has `:b0`, `:b1`, … where `binds` go. `result`: the whole `list`; exactly one `row` (else
 * System.QueryException); `rowOrNull` under `?.` and `??`; the `count` of `SELECT COUNT()`.
 */
export interface BoundSoql extends ExpressionNode<'soql'> {
  readonly text: string;
  readonly binds: readonly BoundExpression[];
  readonly result: 'list' | 'row' | 'rowOrNull' | 'count';
  readonly objectName: string;
  /** Of this statement, after WITH clauses and the API version's default. */
  readonly access: AccessMode;
}
export interface BoundSosl extends ExpressionNode<'sosl'> {
  readonly text: string;
  readonly binds: readonly BoundExpression[];
  readonly access: AccessMode;
}
