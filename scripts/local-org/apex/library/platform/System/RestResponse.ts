import type { ApexMap } from '../../../runtime/collections';
import type { ApexBlob } from '../../../runtime/temporal';
import { defineClass, referencePage } from '../../define';
import { stringMap } from '../support/lists';
import { fields } from '../support/members';

export class RestResponse {
  headers: ApexMap = stringMap();
  responseBody: ApexBlob | null = null;
  statusCode: number | null = null;
}

export const RestResponseClass = defineClass({
  namespace: 'System',
  name: 'RestResponse',
  reference: referencePage('apex_methods_system_restresponse'),
  instances: RestResponse,
  constructors: { '()': () => new RestResponse() },
  properties: fields<RestResponse>({
    'Map<String,String> headers': 'headers',
    'Blob responseBody': 'responseBody',
    'Integer statusCode': 'statusCode',
  }),
  methods: {
    'void addHeader(String name, String value)': (self: RestResponse, name: string, value: string) => {
      self.headers.put(name, value);
    },
  },
});
