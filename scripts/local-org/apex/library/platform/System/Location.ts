import { throwApex } from '../../../runtime/exception';
import { isDecimal } from '../../../runtime/value';
import { defineClass, referencePage } from '../../define';

const EARTH_RADIUS: Readonly<Record<string, number>> = { mi: 3958.761, km: 6371.009 };

/** Degrees. */
export class Location {
  constructor(
    readonly latitude: number,
    readonly longitude: number,
  ) {}
}

function degrees(value: unknown): number {
  return isDecimal(value) ? Number(value.toPlainString()) : Number(value);
}

/** Great-circle distance. */
function distance(from: Location, to: Location, unit: string): number {
  const radius =
    EARTH_RADIUS[unit] ?? throwApex('System.InvalidParameterValueException', `Invalid distance unit: ${unit}`);
  const radians = (value: number): number => (value * Math.PI) / 180;
  const latitude = radians(to.latitude - from.latitude);
  const longitude = radians(to.longitude - from.longitude);
  const haversine =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * radius * Math.asin(Math.sqrt(haversine));
}

export const LocationClass = defineClass({
  namespace: 'System',
  name: 'Location',
  reference: referencePage('apex_class_System_Location'),
  instances: Location,
  properties: {
    'Double latitude': { get: (self: Location) => self.latitude },
    'Double longitude': { get: (self: Location) => self.longitude },
  },
  methods: {
    'static Location newInstance(Decimal latitude, Decimal longitude)': (latitude: unknown, longitude: unknown) =>
      new Location(degrees(latitude), degrees(longitude)),
    'static Double getDistance(Location from, Location to, String unit)': distance,
    'Double getLatitude()': (self: Location) => self.latitude,
    'Double getLongitude()': (self: Location) => self.longitude,
    'Double getDistance(Location to, String unit)': distance,
  },
});
