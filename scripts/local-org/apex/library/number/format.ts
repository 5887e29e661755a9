/** Numbers as the running user's locale writes them; the local org knows en_US only. */
import type { Decimal } from '../../runtime/value';
import { RoundingMode } from '../../runtime/value';

const MAXIMUM_FRACTION_DIGITS = 3;

/** `1,234.568` */
export function formatNumber(value: Decimal): string {
  const rounded =
    value.scale() > MAXIMUM_FRACTION_DIGITS ? value.setScale(MAXIMUM_FRACTION_DIGITS, RoundingMode.HALF_EVEN) : value;
  const [whole = '', fraction = ''] = rounded.toPlainString().split('.');
  const digits = fraction.replace(/0+$/, '');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (digits === '' ? '' : `.${digits}`);
}
