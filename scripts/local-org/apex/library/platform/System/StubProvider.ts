import { defineClass, referencePage } from '../../define';

export const StubProviderInterface = defineClass({
  namespace: 'System',
  name: 'StubProvider',
  kind: 'interface',
  reference: referencePage('apex_interface_System_StubProvider'),
  methods: {
    'Object handleMethodCall(Object stubbedObject, String stubbedMethodName, Type returnType, List<Type> listOfParamTypes, List<String> listOfParamNames, List<Object> listOfArgs)':
      null,
  },
});
