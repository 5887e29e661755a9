import { defineClass, referencePage } from '../../define';
import { fields } from '../support/members';
import type { QueueableDuplicateSignature } from './QueueableDuplicateSignature';

export class AsyncOptions {
  duplicateSignature: QueueableDuplicateSignature | null = null;
  maximumQueueableStackDepth: number | null = null;
  minimumQueueableDelayInMinutes: number | null = null;
}

export const AsyncOptionsClass = defineClass({
  namespace: 'System',
  name: 'AsyncOptions',
  reference: referencePage('apex_class_System_AsyncOptions'),
  instances: AsyncOptions,
  constructors: { '()': () => new AsyncOptions() },
  properties: fields<AsyncOptions>({
    'QueueableDuplicateSignature DuplicateSignature': 'duplicateSignature',
    'Integer MaximumQueueableStackDepth': 'maximumQueueableStackDepth',
    'Integer MinimumQueueableDelayInMinutes': 'minimumQueueableDelayInMinutes',
  }),
});
