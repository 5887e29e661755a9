/** Reads what a `System.Type` stands for. */
import type { ApexType } from '../../../types';

export interface TypeToken {
  readonly of: ApexType;
}
