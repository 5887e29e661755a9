import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { notEmulated } from '../support/members';

export const FeatureManagementClass = defineClass({
  namespace: 'System',
  name: 'FeatureManagement',
  reference: referencePage('apex_class_System_FeatureManagement'),
  methods: {
    'static Boolean checkPermission(String apiName)': (name: string) => {
      const { org, user } = transaction();
      return org.permissions.hasCustomPermission(user, name);
    },
    'static Boolean checkPackageBooleanValue(String apiName)': notEmulated(
      'FeatureManagement.checkPackageBooleanValue',
    ),
    'static Date checkPackageDateValue(String apiName)': notEmulated('FeatureManagement.checkPackageDateValue'),
    'static Integer checkPackageIntegerValue(String apiName)': notEmulated(
      'FeatureManagement.checkPackageIntegerValue',
    ),
  },
});
