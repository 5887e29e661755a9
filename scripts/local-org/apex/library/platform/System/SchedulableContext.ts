import { callbackName } from '../../../runtime/call';
import { defineClass, referencePage } from '../../define';

/** What the scheduler passes to `Schedulable.execute`; the id is of a CronTrigger. */
export class SchedulableContext {
  constructor(readonly triggerId: string) {}

  [callbackName('getTriggerId', 0)](): string {
    return this.triggerId;
  }
}

export const SchedulableContextInterface = defineClass({
  namespace: 'System',
  name: 'SchedulableContext',
  kind: 'interface',
  instances: SchedulableContext,
  reference: referencePage('apex_interface_System_SchedulableContext'),
  methods: {
    'Id getTriggerId()': null,
  },
});
