/** The services that the platform ships by, under ShipEngine's codes. */

export interface Service {
  readonly carrierCode: string;
  readonly days: number;
  /** From a number that is used once, a tracking number of the carrier's form. */
  readonly trackingNumber: (serial: number) => string;
}

const usps = (serial: number): string => `9400100000${String(serial).padStart(12, '0')}`;
const ups = (serial: number): string => `1Z999AA1${String(serial).padStart(10, '0')}`;
const fedex = (serial: number): string => `7489${String(serial).padStart(8, '0')}`;

const SERVICES: Readonly<Record<string, Service>> = {
  usps_first_class_mail: { carrierCode: 'stamps_com', days: 4, trackingNumber: usps },
  usps_priority_mail: { carrierCode: 'stamps_com', days: 3, trackingNumber: usps },
  ups_ground: { carrierCode: 'ups', days: 5, trackingNumber: ups },
  ups_2nd_day_air: { carrierCode: 'ups', days: 2, trackingNumber: ups },
  fedex_ground: { carrierCode: 'fedex', days: 5, trackingNumber: fedex },
  fedex_2day: { carrierCode: 'fedex', days: 2, trackingNumber: fedex },
};

const USUAL = 'usps_priority_mail';

/** The code that was asked for if it is on offer, else the usual one. */
export function chooseService(asked: string | undefined): string {
  return asked !== undefined && asked in SERVICES ? asked : USUAL;
}

export function serviceOf(code: string): Service {
  return SERVICES[chooseService(code)]!;
}
