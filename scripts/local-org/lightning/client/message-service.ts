/**
 * `lightning/messageService` between the components of one page.
 * https://developer.salesforce.com/docs/platform/lwc/guide/use-message-channel.html
 */
import { ContextWire } from './wire';

type Listener = (message: unknown) => void;

interface Subscription {
  readonly channel: string;
  readonly listener: Listener;
}

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

const subscriptions = new Set<Subscription>();

export function publish(_context: object, channel: string, message?: unknown): void {
  for (const { channel: heard, listener } of [...subscriptions]) {
    if (heard === channel) {
      listener(message);
    }
  }
}

export function subscribe(_context: object, channel: string, listener: Listener): Subscription {
  const subscription = { channel, listener };
  subscriptions.add(subscription);
  return subscription;
}

export function unsubscribe(subscription: Subscription | null | undefined): void {
  if (subscription) {
    subscriptions.delete(subscription);
  }
}

export function createMessageContext(): object {
  return {};
}

export function releaseMessageContext(): void {
  // A context holds nothing.
}

export { ContextWire as MessageContext };
