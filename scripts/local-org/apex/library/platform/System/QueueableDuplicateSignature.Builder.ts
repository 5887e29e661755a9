import { throwApex } from '../../../runtime/exception';
import { defineClass, referencePage } from '../../define';
import { QueueableDuplicateSignature } from './QueueableDuplicateSignature';

/** Bytes that a signature may take. */
const MAXIMUM_SIZE = 16_384;

export class QueueableDuplicateSignatureBuilder {
  private readonly parts: string[] = [];

  get size(): number {
    return this.parts.reduce((sum, part) => sum + Buffer.byteLength(part, 'utf8'), 0);
  }

  add(value: unknown): this {
    if (value === null) {
      throwApex('System.IllegalArgumentException', 'A queueable duplicate signature takes no null value.');
    }
    this.parts.push(String(value));
    if (this.size > MAXIMUM_SIZE) {
      throwApex('System.IllegalArgumentException', `The signature exceeds the maximum size of ${MAXIMUM_SIZE}.`);
    }
    return this;
  }

  build(): QueueableDuplicateSignature {
    return new QueueableDuplicateSignature(this.parts.map((part) => `${part.length}:${part}`).join(''));
  }
}

export const QueueableDuplicateSignatureBuilderClass = defineClass({
  namespace: 'System',
  name: 'QueueableDuplicateSignature.Builder',
  reference: referencePage('apex_class_System_QueueableDuplicateSignature_Builder'),
  instances: QueueableDuplicateSignatureBuilder,
  constructors: { '()': () => new QueueableDuplicateSignatureBuilder() },
  methods: {
    'QueueableDuplicateSignature.Builder addId(Id value)': (self: QueueableDuplicateSignatureBuilder, value: unknown) =>
      self.add(value),
    'QueueableDuplicateSignature.Builder addInteger(Integer value)': (
      self: QueueableDuplicateSignatureBuilder,
      value: unknown,
    ) => self.add(value),
    'QueueableDuplicateSignature.Builder addString(String value)': (
      self: QueueableDuplicateSignatureBuilder,
      value: unknown,
    ) => self.add(value),
    'QueueableDuplicateSignature build()': (self: QueueableDuplicateSignatureBuilder) => self.build(),
    'Integer getSize()': (self: QueueableDuplicateSignatureBuilder) => self.size,
    'Integer getMaxSize()': () => MAXIMUM_SIZE,
    'Integer getRemainingSize()': (self: QueueableDuplicateSignatureBuilder) => MAXIMUM_SIZE - self.size,
  },
});
