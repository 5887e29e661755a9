import { callbackName } from '../../../runtime/call';
import { defineClass, referencePage } from '../../define';
import { setters } from '../support/members';
import { ResourceMock } from '../support/resource-mock';
import type { HttpResponse } from './HttpResponse';

export class StaticResourceCalloutMock extends ResourceMock {
  resourceName: string | null = null;

  respond(): HttpResponse {
    return this.answer(this.resourceName);
  }

  [callbackName('respond', 1)](): HttpResponse {
    return this.respond();
  }
}

export const StaticResourceCalloutMockClass = defineClass({
  namespace: 'System',
  name: 'StaticResourceCalloutMock',
  reference: referencePage('apex_classes_restful_http_testing_static'),
  implements: ['System.HttpCalloutMock'],
  instances: StaticResourceCalloutMock,
  constructors: { '()': () => new StaticResourceCalloutMock() },
  methods: {
    ...setters<StaticResourceCalloutMock>({
      'void setStaticResource(String resourceName)': 'resourceName',
      'void setStatus(String status)': 'status',
      'void setStatusCode(Integer statusCode)': 'statusCode',
    }),
    'void setHeader(String name, String value)': (self: StaticResourceCalloutMock, name: string, value: string) =>
      self.headers.set(name, value),
    'HttpResponse respond(HttpRequest request)': (self: StaticResourceCalloutMock) => self.respond(),
  },
});
