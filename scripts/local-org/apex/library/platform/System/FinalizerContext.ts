import { callbackName } from '../../../runtime/call';
import type { ApexException } from '../../../runtime/exception';
import type { ApexEnumValue } from '../../../runtime/value';
import { defineClass, referencePage } from '../../define';

/** What a finalizer is told of the job it follows; `result` is a constant of ParentJobResultEnum. */
export class FinalizerContext {
  constructor(
    readonly jobId: string,
    readonly requestId: string,
    readonly result: ApexEnumValue,
    readonly exception: ApexException | null,
  ) {}

  [callbackName('getAsyncApexJobId', 0)](): string {
    return this.jobId;
  }

  [callbackName('getRequestId', 0)](): string {
    return this.requestId;
  }

  [callbackName('getResult', 0)](): ApexEnumValue {
    return this.result;
  }

  [callbackName('getException', 0)](): ApexException | null {
    return this.exception;
  }
}

export const FinalizerContextInterface = defineClass({
  namespace: 'System',
  name: 'FinalizerContext',
  kind: 'interface',
  instances: FinalizerContext,
  reference: referencePage('apex_interface_System_FinalizerContext'),
  methods: {
    'Id getAsyncApexJobId()': null,
    'String getRequestId()': null,
    'ParentJobResult getResult()': null,
    'Exception getException()': null,
  },
});
