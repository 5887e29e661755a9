import { IANAZone } from 'luxon';
import { callbackName } from '../runtime/call';
import type { ApexDatetime } from '../runtime/temporal';
import { transaction } from '../runtime/transaction';
import type { ApexObject } from '../runtime/value';
import type { ClassType } from '../types';
import { formatPattern } from './datetime/pattern';
import { GMT, wallClock } from './datetime/zone';
import { defineClass, referencePage } from './define';
import { onClass, onInstance } from './strict';

/** An IANA name that the calendar knows; as in Java, any other name means GMT. */
export function knownZone(id: string): string {
  return id !== 'GMT' && IANAZone.isValidZone(id) ? id : GMT;
}

export class ApexTimeZone implements ApexObject {
  declare readonly $type: ClassType;

  constructor(readonly id: string) {}

  get zone(): string {
    return knownZone(this.id);
  }

  /** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)` */
  get displayName(): string {
    const now = wallClock(transaction().clock.now(), this.zone);
    const offset = now.offset === 0 ? '+00:00' : formatPattern(now, 'XXX');
    return `(GMT${offset}) ${formatPattern(now, 'zzzz')} (${this.id})`;
  }
}

Object.defineProperty(ApexTimeZone.prototype, callbackName('toString', 0), {
  value(this: ApexTimeZone): string {
    return this.id;
  },
});

export const TimeZoneClass = defineClass({
  namespace: 'System',
  name: 'TimeZone',
  reference: referencePage('apex_methods_system_timezone'),
  instances: ApexTimeZone,
  methods: {
    'String getDisplayName()': (zone: ApexTimeZone) => zone.displayName,
    'String getID()': (zone: ApexTimeZone) => zone.id,
    'Integer getOffset(Datetime moment)': onInstance(
      (zone: ApexTimeZone, moment: ApexDatetime) => wallClock(moment.milliseconds, zone.zone).offset * 60_000,
    ),
    'static TimeZone getTimeZone(String id)': onClass(
      (id: string) => new ApexTimeZone(knownZone(id) === GMT ? 'GMT' : id),
    ),
    'String toString()': (zone: ApexTimeZone) => zone.id,
  },
});
