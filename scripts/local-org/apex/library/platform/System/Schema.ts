import type { ApexList, ApexMap } from '../../../runtime/collections';
import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import { types } from '../../../types';
import { defineClass, referencePage } from '../../define';
import { DescribeSObjectResult } from '../Schema/DescribeSObjectResult';
import { objectToken } from '../Schema/SObjectType';
import { listOf, stringsOf } from '../support/lists';
import { notEmulated } from '../support/members';
import { NamesMap } from '../support/names-map';

function globalDescribe(): ApexMap {
  const map = new NamesMap(types.map(types.primitive('String'), types.class('Schema.SObjectType')));
  for (const object of transaction().org.schema.objects()) {
    map.put(object.name, objectToken(object.name));
  }
  return map;
}

function describeSObjects(names: ApexList): ApexList {
  const { schema } = transaction().org;
  return listOf(
    'Schema.DescribeSObjectResult',
    stringsOf(names).map((name) => {
      const object = schema.object(name);
      return object
        ? new DescribeSObjectResult(object)
        : throwApex(
            'System.InvalidParameterValueException',
            `Invalid sobject provided. The argument ${name} is invalid.`,
          );
    }),
  );
}

export const SchemaClass = defineClass({
  namespace: 'System',
  name: 'Schema',
  reference: referencePage('apex_methods_system_schema'),
  methods: {
    'static Map<String,Schema.SObjectType> getGlobalDescribe()': globalDescribe,
    'static List<Schema.DescribeSObjectResult> describeSObjects(List<String> types)': describeSObjects,
    'static List<Schema.DescribeSObjectResult> describeSObjects(List<String> types, Schema.SObjectDescribeOptions options)':
      describeSObjects,
    'static List<Schema.DescribeTabSetResult> describeTabs()': notEmulated('Schema.describeTabs'),
  },
});
