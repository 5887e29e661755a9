/** The channels of the Streaming API: `/event/<Name>__e` and `/systemTopic/Logging`. Read by position, never pushed. */
import type { RunningUser } from '../../apex/runtime/transaction';
import type { SObjectValue } from '../../apex/runtime/sobject';
import { apiScalar } from '../../data/soql/api-query';
import type { OrgCore } from '../../org-core';

/** Events a client receives at a time. */
const MAXIMUM = 200;

export interface StreamPage {
  /** As the platform words it, for example `403::…`; null when the channel may be read. */
  readonly error: string | null;
  /** Position after what is in `messages`. */
  readonly position: number;
  /** `data` of the messages, oldest first. */
  readonly messages: readonly Readonly<Record<string, unknown>>[];
}

/** Positions with a meaning: only what is still to come, and all that is kept. */
export const FROM_NOW = -1;
export const FROM_START = -2;

export function readStream(core: OrgCore, user: RunningUser | null, channel: string, after: number): StreamPage {
  if (!user) {
    return refusal('401::Authentication invalid');
  }
  if (channel === '/systemTopic/Logging') {
    return user.isSystemAdministrator ? logPage(core, user, after) : refusal(forbidden(channel));
  }
  const name = /^\/event\/(\w+__e)$/i.exec(channel)?.[1];
  const object = name === undefined ? null : core.facts.schema.object(name);
  if (object?.kind !== 'platformEvent') {
    return refusal(`404::The channel specified is not valid.: ${channel}`);
  }
  if (!core.facts.permissions.object(user, object.name).read) {
    return refusal(forbidden(channel));
  }
  const from = after === FROM_NOW ? core.events.lastReplayId : Math.max(0, after);
  const events = after === FROM_NOW ? [] : core.events.after(object.name, from, MAXIMUM);
  const position = events.length === 0 ? from : Number(events[events.length - 1].get('ReplayId'));
  return { error: null, position, messages: events.map(eventMessage) };
}

function refusal(error: string): StreamPage {
  return { error, position: 0, messages: [] };
}

function forbidden(channel: string): string {
  return `403::User not allowed to subscribe to the given channel: ${channel}`;
}

function eventMessage(event: SObjectValue): Record<string, unknown> {
  const { ReplayId, EventUuid, ...payload } = Object.fromEntries(
    [...event.values].map(([name, value]) => [name, apiScalar(value)]),
  );
  return { schema: event.typeName, payload, event: { replayId: Number(ReplayId), EventUuid } };
}

/** The positions of logs are the numbers of their rows. */
function logPage({ logs }: OrgCore, { id: userId }: RunningUser, after: number): StreamPage {
  const rows = logs?.after(userId, after < 0 ? 0 : after) ?? [];
  const position = rows.reduce((last, { sequence }) => Math.max(last, sequence), Math.max(0, after));
  if (after === FROM_NOW) {
    return { error: null, position, messages: [] };
  }
  const messages = rows.map(({ id, sequence }) => ({
    event: { replayId: sequence, type: 'created', createdDate: new Date().toISOString() },
    sobject: { Id: id },
  }));
  return { error: null, position, messages };
}
