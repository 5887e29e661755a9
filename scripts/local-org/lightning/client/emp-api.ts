/**
 * `lightning/empApi`: platform events by CometD, one connection for the page.
 * https://developer.salesforce.com/docs/component-library/bundle/lightning-emp-api
 */
import { request } from './request';

interface Subscription {
  readonly id: string;
  readonly channel: string;
  readonly replayId: number;
}

interface CometdMessage {
  readonly channel: string;
  readonly successful?: boolean;
  readonly error?: string;
  readonly clientId?: string;
  readonly data?: unknown;
}

type MessageCallback = (message: CometdMessage) => void;

/** Only what is still to come. */
const FROM_NOW = -1;
const RETRY_MS = 1000;

const callbacks = new Map<string, Map<string, MessageCallback>>();
const errorCallbacks = new Set<(error: unknown) => void>();
let clientId: Promise<string> | null = null;
let isConnecting = false;
let lastId = 0;

/** Resolves with what `unsubscribe` takes; rejects with what the org refuses. */
export async function subscribe(channel: string, replayId: number, onMessage: MessageCallback): Promise<Subscription> {
  const ext = { replay: { [channel]: replayId } };
  const [answer] = await send({ channel: '/meta/subscribe', subscription: channel, ext });
  if (answer?.successful !== true) {
    throw { channel, error: answer?.error, subscription: channel };
  }
  lastId += 1;
  const subscription = { id: `${channel}_${lastId}`, channel, replayId };
  const known = callbacks.get(channel) ?? new Map<string, MessageCallback>();
  callbacks.set(channel, known.set(subscription.id, onMessage));
  void connect();
  return subscription;
}

export async function unsubscribe(
  { id, channel }: Subscription,
  onUnsubscribed: (answer: unknown) => void = () => undefined,
): Promise<unknown> {
  const known = callbacks.get(channel);
  known?.delete(id);
  if (known?.size === 0) {
    callbacks.delete(channel);
    await send({ channel: '/meta/unsubscribe', subscription: channel });
  }
  const answer = { channel: '/meta/unsubscribe', subscription: channel, successful: true };
  onUnsubscribed(answer);
  return answer;
}

export function onError(callback: (error: unknown) => void): void {
  errorCallbacks.add(callback);
}

/** The browser's own tools show the requests. */
export function setDebugFlag(): void {
  // There is nothing to switch.
}

export function isEmpEnabled(): Promise<boolean> {
  return Promise.resolve(true);
}

/** Asks for news, again and again, while anybody listens. */
async function connect(): Promise<void> {
  if (isConnecting) {
    return;
  }
  isConnecting = true;
  while (callbacks.size > 0) {
    try {
      const messages = await send({ channel: '/meta/connect', connectionType: 'long-polling' });
      messages.forEach(deliver);
    } catch (error) {
      errorCallbacks.forEach((callback) => callback(error));
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      clientId = null;
      await subscribeAgain();
    }
  }
  isConnecting = false;
}

function deliver(message: CometdMessage): void {
  if (message.channel === '/meta/connect' && message.successful === false) {
    throw new Error(message.error);
  }
  callbacks.get(message.channel)?.forEach((callback) => callback(message));
}

/** After the org was away; what was missed meanwhile is lost, as for any client that does not keep replay ids. */
async function subscribeAgain(): Promise<void> {
  for (const channel of callbacks.keys()) {
    await send({
      channel: '/meta/subscribe',
      subscription: channel,
      ext: { replay: { [channel]: FROM_NOW } },
    }).catch((error: unknown) => errorCallbacks.forEach((callback) => callback(error)));
  }
}

async function send(message: Readonly<Record<string, unknown>>): Promise<readonly CometdMessage[]> {
  clientId ??= handshake();
  return post({ ...message, clientId: await clientId });
}

async function handshake(): Promise<string> {
  const [answer] = await post({
    channel: '/meta/handshake',
    version: '1.0',
    supportedConnectionTypes: ['long-polling'],
  });
  if (!answer?.clientId) {
    clientId = null;
    throw new Error(answer?.error ?? 'The org refused the connection.');
  }
  return answer.clientId;
}

async function post(message: Readonly<Record<string, unknown>>): Promise<readonly CometdMessage[]> {
  return (await request('POST', '/_lightning/org/cometd/67.0', [message])) as readonly CometdMessage[];
}
