import { callbackName } from '../../../runtime/call';
import { defineClass, referencePage } from '../../define';

/** What a batch job is told of itself; the child job is that of the chunk, null in `start` and `finish`. */
export class BatchableContext {
  constructor(
    readonly jobId: string,
    readonly childJobId: string | null,
  ) {}

  [callbackName('getJobId', 0)](): string {
    return this.jobId;
  }

  [callbackName('getChildJobId', 0)](): string | null {
    return this.childJobId;
  }
}

export const BatchableContextInterface = defineClass({
  namespace: 'Database',
  name: 'BatchableContext',
  kind: 'interface',
  instances: BatchableContext,
  reference: referencePage('apex_interface_Database_BatchableContext'),
  methods: {
    'Id getJobId()': null,
    'Id getChildJobId()': null,
  },
});
