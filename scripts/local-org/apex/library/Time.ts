import { ApexTime } from '../runtime/temporal';
import { defineClass, referencePage } from './define';
import { onClass, onInstance } from './strict';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time of the day; what passes midnight starts over. */
const wrapped = (milliseconds: number): ApexTime => new ApexTime(((milliseconds % DAY) + DAY) % DAY);

const later = (unit: number) =>
  onInstance((time: ApexTime, amount: number) => wrapped(time.milliseconds + amount * unit));
const part = (unit: number, modulus: number) =>
  onInstance((time: ApexTime) => Math.floor(time.milliseconds / unit) % modulus);

export const TimeClass = defineClass({
  namespace: 'System',
  name: 'Time',
  reference: referencePage('apex_methods_system_time'),
  methods: {
    'Time addHours(Integer hours)': later(HOUR),
    'Time addMilliseconds(Integer milliseconds)': later(1),
    'Time addMinutes(Integer minutes)': later(MINUTE),
    'Time addSeconds(Integer seconds)': later(SECOND),
    'Integer hour()': part(HOUR, 24),
    'Integer millisecond()': part(1, SECOND),
    'Integer minute()': part(MINUTE, 60),
    'static Time newInstance(Integer hour, Integer minutes, Integer seconds, Integer milliseconds)': onClass(
      (hour: number, minutes: number, seconds: number, milliseconds: number) =>
        wrapped(hour * HOUR + minutes * MINUTE + seconds * SECOND + milliseconds),
    ),
    'Integer second()': part(SECOND, 60),
  },
});
