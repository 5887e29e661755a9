/** What is measured in a process of its own, by name: so that no measurement finds another's heap or compiled code. */
import { measureBoot, measureTests } from './boot';
import { measureCompute } from './compute';
import { measureConsole } from './console';
import { measureData } from './data';
import { playInterleavings } from './interleavings';
import { measureLimits } from './limits';
import { measureLinking } from './linking';
import { measureOrders } from './orders';

export const MEASUREMENTS = {
  boot: measureBoot,
  tests: measureTests,
  compute: measureCompute,
  data: measureData,
  linking: measureLinking,
  interleavings: playInterleavings,
  limits: measureLimits,
  console: measureConsole,
  orders: measureOrders,
} as const;

export type MeasurementName = keyof typeof MEASUREMENTS;
export type RequestOf<Name extends MeasurementName> = Parameters<(typeof MEASUREMENTS)[Name]>[0];
export type ResultOf<Name extends MeasurementName> = Awaited<ReturnType<(typeof MEASUREMENTS)[Name]>>;
