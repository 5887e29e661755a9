import { callbackName } from '../runtime/call';
import { transaction } from '../runtime/transaction';
import type { ApexObject } from '../runtime/value';
import type { ClassType } from '../types';
import { defineClass, referencePage } from './define';

/** Compares texts as the running user's language sorts them; nulls come first. */
export class ApexCollator implements ApexObject {
  declare readonly $type: ClassType;
  private readonly collator: Intl.Collator;

  constructor(locale: string) {
    this.collator = new Intl.Collator(locale.replaceAll('_', '-'));
  }

  compare(first: string | null, second: string | null): number {
    if (first === null || second === null) {
      return first === second ? 0 : first === null ? -1 : 1;
    }
    return this.collator.compare(first, second);
  }
}

Object.defineProperty(ApexCollator.prototype, callbackName('compare', 2), { value: ApexCollator.prototype.compare });

export const CollatorClass = defineClass({
  namespace: 'System',
  name: 'Collator',
  reference: referencePage('apex_class_System_Collator'),
  implements: ['Comparator<String>'],
  instances: ApexCollator,
  methods: {
    'Integer compare(String first, String second)': (collator: ApexCollator, first: string, second: string) =>
      collator.compare(first, second),
    'static System.Collator getInstance()': () => new ApexCollator(transaction().user.locale),
  },
});
