import { defineClass, referencePage } from '../../define';

export const WebServiceMockInterface = defineClass({
  namespace: 'System',
  name: 'WebServiceMock',
  kind: 'interface',
  reference: referencePage('apex_interface_webservicemock'),
  methods: {
    'void doInvoke(Object stub, Object request, Map<String,Object> response, String endpoint, String soapAction, String requestName, String responseNamespace, String responseName, String responseType)':
      null,
  },
});
