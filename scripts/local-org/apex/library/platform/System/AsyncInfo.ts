import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { Slot } from '../support/slot';

/** What a running queueable knows of its place in the chain. */
export interface AsyncInfo {
  /** 1 for the job that starts the chain. */
  readonly stackDepth: number;
  /** Null when nobody set one. */
  readonly maximumStackDepth: number | null;
  readonly delayMinutes: number;
}

/** Set by the queue when it starts a queueable. */
export const asyncInfo = new Slot<AsyncInfo>('AsyncInfo', () => ({
  stackDepth: 1,
  maximumStackDepth: null,
  delayMinutes: 0,
}));

function running(): AsyncInfo {
  if (transaction().kind !== 'queueable') {
    throwApex('System.AsyncException', 'AsyncInfo is available only in a running queueable job.');
  }
  return asyncInfo.get();
}

export const AsyncInfoClass = defineClass({
  namespace: 'System',
  name: 'AsyncInfo',
  reference: referencePage('apex_class_System_AsyncInfo'),
  methods: {
    'static Integer getCurrentQueueableStackDepth()': () => running().stackDepth,
    'static Integer getMaximumQueueableStackDepth()': () => running().maximumStackDepth,
    'static Integer getMinimumQueueableDelayInMinutes()': () => running().delayMinutes,
    'static Boolean hasMaxStackDepth()': () => running().maximumStackDepth !== null,
  },
});
