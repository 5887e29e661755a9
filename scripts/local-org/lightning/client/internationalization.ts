/** `@salesforce/i18n/*` of the user. https://developer.salesforce.com/docs/platform/lwc/guide/create-i18n.html */
import { user } from './session';

const locale = user.locale.replace(/_/g, '-');

export const internationalization = {
  lang: locale,
  dir: 'ltr',
  locale,
  timeZone: user.timeZone,
  currency: 'USD',
  firstDayOfWeek: 1,
} as const;
