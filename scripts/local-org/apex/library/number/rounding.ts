/** Rounding of Decimals by a constant of `System.RoundingMode`. */
import { throwApex } from '../../runtime/exception';
import { RoundingMode, type ApexEnumValue, type Decimal } from '../../runtime/value';

export function roundingMode(constant: ApexEnumValue): RoundingMode {
  return RoundingMode[constant.name as keyof typeof RoundingMode];
}

const MAXIMUM_SCALE = 33;

export function setScale(value: Decimal, scale: number, mode: RoundingMode): Decimal {
  assertScale(scale);
  return rounded(() => value.setScale(scale, mode));
}

export function divide(value: Decimal, divisor: Decimal, scale: number, mode: RoundingMode): Decimal {
  assertScale(scale);
  if (divisor.signum() === 0) {
    throwApex('System.MathException', 'Divide by 0');
  }
  return rounded(() => value.divide(divisor, scale, mode));
}

function assertScale(scale: number): void {
  if (Math.abs(scale) > MAXIMUM_SCALE) {
    throwApex('System.MathException', `Scale must be between -${MAXIMUM_SCALE} and ${MAXIMUM_SCALE}: ${scale}`);
  }
}

/** `RoundingMode.UNNECESSARY` refuses to drop digits. */
function rounded(work: () => Decimal): Decimal {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) {
      throwApex('System.MathException', 'Rounding necessary');
    }
    throw error;
  }
}
