/** What every expression node of the bound tree has. */
import type { ApexType } from '../types';
import type { Position } from './symbols';

export interface ExpressionNode<K extends string> {
  readonly kind: K;
  readonly position: Position;
  /** Static type of the value; `void` for a call that returns nothing. */
  readonly type: ApexType;
}
