import { NotEmulatedError, throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';

/** As on the platform, tests that see no data of the org may not call Connect; elsewhere the local org has none. */
function refuse(): never {
  if (transaction().test !== null) {
    throwApex(
      'System.UnsupportedOperationException',
      'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).',
    );
  }
  throw new NotEmulatedError('ConnectApi.ChatterUsers');
}

export const ChatterUsersClass = defineClass({
  namespace: 'ConnectApi',
  name: 'ChatterUsers',
  reference: referencePage('apex_ConnectAPI_ChatterUsers_static_methods'),
  methods: {
    'static Object getFollowers(String communityId, String userId)': refuse,
    'static Object getFollowings(String communityId, String userId)': refuse,
    'static Object getGroups(String communityId, String userId)': refuse,
    'static Object getUser(String communityId, String userId)': refuse,
  },
});
