/** How the User Interface API shows a value to the user: in his locale and time zone, picklists by their label. */
import type { RunningUser } from '../../apex/runtime/transaction';
import type { FieldDescribe, FieldType } from '../../data/schema/schema';

type Display = (value: string | number | boolean, field: FieldDescribe, user: RunningUser) => string;

const DISPLAYS: Partial<Readonly<Record<FieldType, Display>>> = {
  picklist: (value, { picklistValues }) => label(String(value), picklistValues),
  multipicklist: (value, { picklistValues }) =>
    String(value)
      .split(';')
      .map((one) => label(one, picklistValues))
      .join(';'),
  int: number,
  double: number,
  percent: (value, field, user) => `${number(value, field, user)}%`,
  currency: (value, { scale }, { locale }) =>
    new Intl.NumberFormat(tag(locale), { style: 'currency', currency: 'USD', minimumFractionDigits: scale }).format(
      Number(value),
    ),
  date: (value, _field, { locale }) =>
    new Intl.DateTimeFormat(tag(locale), { timeZone: 'UTC' }).format(new Date(`${String(value)}T00:00:00Z`)),
  datetime: (value, _field, { locale, timeZone }) =>
    new Intl.DateTimeFormat(tag(locale), { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
      new Date(String(value).replace(/([+-]\d{2})(\d{2})$/, '$1:$2')),
    ),
};

/** Null where the value is shown as it is. */
export function displayValue(value: unknown, field: FieldDescribe, user: RunningUser): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return null;
  }
  return DISPLAYS[field.type]?.(value, field, user) ?? null;
}

function label(value: string, known: FieldDescribe['picklistValues']): string {
  return known.find((one) => one.value === value)?.label ?? value;
}

function number(value: string | number | boolean, { scale }: FieldDescribe, { locale }: RunningUser): string {
  const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
  return new Intl.NumberFormat(tag(locale), digits).format(Number(value));
}

/** `en_US` -> `en-US` */
function tag(locale: string): string {
  return locale.replace(/_/g, '-');
}
