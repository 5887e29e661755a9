import { callbackName, callMethod } from '../../../runtime/call';
import { defineClass, referencePage } from '../../define';
import { QueueableDuplicateSignatureBuilder } from './QueueableDuplicateSignature.Builder';

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
  methods: {
    // The Apex Developer Guide, "Detecting Duplicate Queueable Jobs", writes it without `new`.
    'static QueueableDuplicateSignature.Builder Builder()': () => new QueueableDuplicateSignatureBuilder(),
    'String toString()': (self: QueueableDuplicateSignature) => callMethod(self, 'toString'),
  },
});
