import { defineClass, referencePage } from '../../define';
import { Slot } from '../support/slot';
import type { RestRequest } from './RestRequest';
import type { RestResponse } from './RestResponse';

/** Null until a REST request is served or a test sets them. */
export interface RestContext {
  request: RestRequest | null;
  response: RestResponse | null;
}

/** Filled by the Apex REST endpoint before it calls the user's method, and read by it afterwards. */
export const restContext = new Slot<RestContext>('RestContext', () => ({ request: null, response: null }));

export const RestContextClass = defineClass({
  namespace: 'System',
  name: 'RestContext',
  reference: referencePage('apex_methods_system_restcontext'),
  properties: {
    'static RestRequest request': {
      get: () => restContext.get().request,
      set: (request: RestRequest | null) => {
        restContext.get().request = request;
      },
    },
    'static RestResponse response': {
      get: () => restContext.get().response,
      set: (response: RestResponse | null) => {
        restContext.get().response = response;
      },
    },
  },
});
