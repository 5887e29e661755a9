/** The objects that jobs receive: instances of the library's classes. */
import { asyncInfo, type AsyncInfo } from '../apex/library/platform/System/AsyncInfo';
import { enumConstant } from '../apex/library/define';
import { BatchableContext } from '../apex/library/platform/Database/BatchableContext';
import { QueryLocator } from '../apex/library/platform/Database/QueryLocator';
import { DeployCallbackContext } from '../apex/library/platform/Metadata/DeployCallbackContext';
import { deployResult } from '../apex/library/platform/Metadata/DeployResult';
import { FinalizerContext } from '../apex/library/platform/System/FinalizerContext';
import { ParentJobResultEnum } from '../apex/library/platform/System/ParentJobResult';
import { QueueableContext } from '../apex/library/platform/System/QueueableContext';
import { SchedulableContext } from '../apex/library/platform/System/SchedulableContext';
import { ApexList } from '../apex/runtime/collections';
import type { ApexException } from '../apex/runtime/exception';
import { iterate } from '../apex/runtime/iteration';
import { SObjectValue } from '../apex/runtime/sobject';
import type { Transaction } from '../apex/runtime/transaction';
import { types, type ApexType } from '../apex/types';

export const queueableContext = (jobId: string): object => new QueueableContext(jobId);

export const schedulableContext = (triggerId: string): object => new SchedulableContext(triggerId);

export function batchableContext(jobId: string, childJobId: string | null): object {
  return new BatchableContext(jobId, childJobId);
}

export function finalizerContext(jobId: string, requestId: string, failure: ApexException | null): object {
  const result = enumConstant(ParentJobResultEnum, failure ? 'UNHANDLED_EXCEPTION' : 'SUCCESS');
  return new FinalizerContext(jobId, requestId, result, failure);
}

/** The arguments of `Metadata.DeployCallback.handleResult`. */
export function deployCallbackArguments(id: string, problems: readonly string[]): readonly [object, object] {
  return [deployResult(id, problems), new DeployCallbackContext(id)];
}

/** What `System.AsyncInfo` tells the running queueable. */
export function setAsyncInfo(info: AsyncInfo, of: Transaction): void {
  asyncInfo.set(info, of);
}

/** What `start` of a batch found: the rows of a query locator, or the elements of an Iterable. */
export function batchItems(found: unknown): { readonly items: Iterable<unknown>; readonly element: ApexType } {
  if (found instanceof QueryLocator) {
    const rows = found.rows();
    return { items: rows.items, element: rows.$type.element };
  }
  if (found instanceof ApexList) {
    return { items: found.items, element: found.$type.element };
  }
  const items = [...iterate(found as object)];
  const [first] = items;
  return { items, element: first instanceof SObjectValue ? first.$type : types.primitive('Object') };
}
