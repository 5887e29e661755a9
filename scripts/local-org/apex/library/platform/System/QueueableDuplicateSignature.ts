import { callbackName, callMethod } from '../../../runtime/call';
import { defineClass, referencePage } from '../../define';

/** `text` is what two signatures are compared by. */
export class QueueableDuplicateSignature {
  constructor(readonly text: string) {}

  [callbackName('toString', 0)](): string {
    return this.text;
  }

  [callbackName('equals', 1)](other: unknown): boolean {
    return other instanceof QueueableDuplicateSignature && other.text === this.text;
  }
}

export const QueueableDuplicateSignatureClass = defineClass({
  namespace: 'System',
  name: 'QueueableDuplicateSignature',
  reference: referencePage('apex_class_System_QueueableDuplicateSignature'),
  instances: QueueableDuplicateSignature,
  methods: { 'String toString()': (self: QueueableDuplicateSignature) => callMethod(self, 'toString') },
});
