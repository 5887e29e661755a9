import { transaction } from '../../../runtime/transaction';
import { defineClass, referencePage } from '../../define';
import { ApexTimeZone } from '../../TimeZone';
import { Slot } from '../support/slot';

/** Set by the surface that received a request with a session; null in asynchronous Apex and in tests. */
export const sessionId = new Slot<string | null>('UserInfo.sessionId', () => null);

export const UserInfoClass = defineClass({
  namespace: 'System',
  name: 'UserInfo',
  reference: referencePage('apex_methods_system_userinfo'),
  methods: {
    'static String getUserId()': () => transaction().user.id,
    'static String getUserName()': () => transaction().user.username,
    'static String getName()': () => transaction().user.name,
    'static String getFirstName()': () => transaction().user.name.split(' ').slice(0, -1).join(' ') || null,
    'static String getLastName()': () => transaction().user.name.split(' ').at(-1) ?? null,
    'static String getUserEmail()': () => transaction().user.email,
    'static String getProfileId()': () => transaction().user.profileId,
    'static String getUserRoleId()': () => null,
    'static String getUserType()': () => 'Standard',
    'static String getLocale()': () => transaction().user.locale,
    'static String getLanguage()': () => transaction().user.locale,
    'static TimeZone getTimeZone()': () => new ApexTimeZone(transaction().user.timeZone),
    'static String getDefaultCurrency()': () => 'USD',
    'static Boolean isMultiCurrencyOrganization()': () => false,
    'static String getOrganizationId()': () => transaction().org.organizationId,
    'static String getOrganizationName()': () => transaction().org.organizationName,
    'static String getSessionId()': () => sessionId.get(),
    'static String getUiTheme()': () => 'Theme4d',
    'static String getUiThemeDisplayed()': () => 'Theme4d',
    'static Boolean isCurrentUserLicensed(String namespace)': () => true,
  },
});
