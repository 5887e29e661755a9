import type { ApexMap } from '../../../runtime/collections';
import type { ApexBlob } from '../../../runtime/temporal';
import { defineClass, referencePage } from '../../define';
import { stringMap } from '../support/lists';
import { fields } from '../support/members';

export class RestRequest {
  headers: ApexMap = stringMap();
  params: ApexMap = stringMap();
  httpMethod: string | null = null;
  remoteAddress: string | null = null;
  requestBody: ApexBlob | null = null;
  requestURI: string | null = null;
  resourcePath: string | null = null;
}

export const RestRequestClass = defineClass({
  namespace: 'System',
  name: 'RestRequest',
  reference: referencePage('apex_methods_system_restrequest'),
  instances: RestRequest,
  constructors: { '()': () => new RestRequest() },
  properties: fields<RestRequest>({
    'Map<String,String> headers': 'headers',
    'Map<String,String> params': 'params',
    'String httpMethod': 'httpMethod',
    'String remoteAddress': 'remoteAddress',
    'Blob requestBody': 'requestBody',
    'String requestURI': 'requestURI',
    'String resourcePath': 'resourcePath',
  }),
  methods: {
    'void addHeader(String name, String value)': (self: RestRequest, name: string, value: string) => {
      self.headers.put(name, value);
    },
    'void addParameter(String name, String value)': (self: RestRequest, name: string, value: string) => {
      self.params.put(name, value);
    },
  },
});
