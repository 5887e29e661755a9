import { defineClass, referencePage } from '../../define';

export const HttpCalloutMockInterface = defineClass({
  namespace: 'System',
  name: 'HttpCalloutMock',
  kind: 'interface',
  reference: referencePage('apex_interface_httpcalloutmock'),
  methods: { 'HttpResponse respond(HttpRequest request)': null },
});
