/**
 * Apex methods as a component imports them: a function for imperative calls that is a wire adapter as well.
 * https://developer.salesforce.com/docs/platform/lwc/guide/apex.html
 */
import { request } from './request';
import { reload, wireAdapter, type Parameters } from './wire';

export function apexMethod(name: string): (parameters?: Parameters) => Promise<unknown> {
  const call = (parameters: Parameters = {}): Promise<unknown> => callApex(name, parameters);
  const adapter = wireAdapter({
    isComplete: (parameters) => Object.values(parameters).every((value) => value !== undefined),
    load: call,
  });
  return Object.assign(call, { adapter });
}

export { reload as refreshApex };

export function getSObjectValue(record: Readonly<Record<string, unknown>>, field: { fieldApiName: string }): unknown {
  return record[field.fieldApiName];
}

function callApex(name: string, parameters: Parameters): Promise<unknown> {
  return request('POST', `/_lightning/apex/${name}`, parameters);
}
