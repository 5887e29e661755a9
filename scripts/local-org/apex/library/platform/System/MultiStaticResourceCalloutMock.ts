import { callbackName } from '../../../runtime/call';
import { defineClass, referencePage } from '../../define';
import { setters } from '../support/members';
import { ResourceMock } from '../support/resource-mock';
import type { HttpRequest } from './HttpRequest';
import type { HttpResponse } from './HttpResponse';

export class MultiStaticResourceCalloutMock extends ResourceMock {
  /** Name of the static resource by endpoint. */
  readonly resources = new Map<string, string>();

  respond(request: HttpRequest): HttpResponse {
    return this.answer(this.resources.get(request.endpoint ?? '') ?? null);
  }

  [callbackName('respond', 1)](request: HttpRequest): HttpResponse {
    return this.respond(request);
  }
}

export const MultiStaticResourceCalloutMockClass = defineClass({
  namespace: 'System',
  name: 'MultiStaticResourceCalloutMock',
  reference: referencePage('apex_classes_restful_http_testing_multi_static'),
  implements: ['System.HttpCalloutMock'],
  instances: MultiStaticResourceCalloutMock,
  constructors: { '()': () => new MultiStaticResourceCalloutMock() },
  methods: {
    ...setters<MultiStaticResourceCalloutMock>({
      'void setStatus(String status)': 'status',
      'void setStatusCode(Integer statusCode)': 'statusCode',
    }),
    'void setHeader(String name, String value)': (self: MultiStaticResourceCalloutMock, name: string, value: string) =>
      self.headers.set(name, value),
    'void setStaticResource(String endpoint, String resourceName)': (
      self: MultiStaticResourceCalloutMock,
      endpoint: string,
      resourceName: string,
    ) => {
      self.resources.set(endpoint, resourceName);
    },
    'HttpResponse respond(HttpRequest request)': (self: MultiStaticResourceCalloutMock, request: HttpRequest) =>
      self.respond(request),
  },
});
