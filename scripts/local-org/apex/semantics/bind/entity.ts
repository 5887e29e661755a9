/** What a name or a dotted name may turn out to be before it is known to be a value. */
import type { ApexType } from '../../types';
import type { BoundExpression } from '../bound-expression';
import type { ClassSymbol } from '../symbols';

export type Entity =
  | { readonly kind: 'value'; readonly expression: BoundExpression }
  /** A type, a namespace, or both (`Database`, `System`). */
  | {
      readonly kind: 'type';
      readonly name: string;
      readonly type: ApexType | null;
      readonly symbol: ClassSymbol | null;
      readonly namespace: string | null;
    }
  /** `super`. */
  | { readonly kind: 'super' }
  /** `Trigger`. */
  | { readonly kind: 'trigger' }
  /** `System.Label`, `Page`. */
  | { readonly kind: 'labels' | 'pages' }
  /** `Account.fields` and `Schema.SObjectType.Account.fields`. */
  | { readonly kind: 'fields'; readonly objectName: string; readonly describe: BoundExpression | null }
  | { readonly kind: 'fieldSets'; readonly objectName: string; readonly describe: BoundExpression };

export type TypeEntity = Extract<Entity, { kind: 'type' }>;
