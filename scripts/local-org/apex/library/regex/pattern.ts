import type { ApexObject } from '../../runtime/value';
import type { ClassType } from '../../types';
import { compileRegex, type Regex } from './compile';

/** A System.Pattern. */
export class ApexPattern implements ApexObject {
  declare readonly $type: ClassType;
  readonly regex: Regex;

  constructor(readonly source: string) {
    this.regex = compileRegex(source);
  }
}
