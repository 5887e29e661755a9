import { callbackName } from '../../../runtime/call';
import { defineClass, referencePage } from '../../define';

/** What the queue passes to `Queueable.execute`. */
export class QueueableContext {
  constructor(readonly jobId: string) {}

  [callbackName('getJobId', 0)](): string {
    return this.jobId;
  }
}

export const QueueableContextInterface = defineClass({
  namespace: 'System',
  name: 'QueueableContext',
  kind: 'interface',
  instances: QueueableContext,
  reference: referencePage('apex_interface_System_QueueableContext'),
  methods: {
    'Id getJobId()': null,
  },
});
