/**
 * CometD with long polling, in the server's thread: a waiting client must not hold up the org.
 * Source: the Bayeux protocol 1.0, and the Streaming API Developer Guide for `ext.replay`.
 */
import { randomBytes } from 'node:crypto';
import { bearerToken, jsonResponse, type WireRequest, type WireResponse } from '../wire';
import { FROM_NOW, type StreamPage } from './streams';

/** How long a `connect` waits for something to tell. */
const CONNECT_TIMEOUT_MS = 40_000;
const POLL_MS = 100;
/** Of a client that no longer connects. */
const FORGET_MS = 3 * CONNECT_TIMEOUT_MS;

export type ReadStream = (token: string, channel: string, after: number) => Promise<StreamPage>;

interface Message {
  readonly channel: string;
  readonly id?: string;
  readonly clientId?: string;
  readonly subscription?: string | readonly string[];
  /** How long the client lets a `connect` wait. */
  readonly advice?: { readonly timeout?: number };
  readonly ext?: { readonly replay?: Readonly<Record<string, number>> };
}

type Reply = Readonly<Record<string, unknown>>;

interface Client {
  readonly id: string;
  readonly token: string;
  /** Channel to the position up to which the client has been told. */
  readonly positions: Map<string, number>;
  lastSeen: number;
}

export class Cometd {
  private readonly clients = new Map<string, Client>();
  private isClosed = false;

  constructor(private readonly read: ReadStream) {}

  /** Null for what is not CometD. */
  async answer(request: WireRequest): Promise<WireResponse | null> {
    if (request.method !== 'POST' || !/^\/cometd\/\d+\.\d(\/\w+)?\/?$/.test(request.path)) {
      return null;
    }
    const token = bearerToken(request) ?? '';
    const given = JSON.parse(Buffer.from(request.body).toString('utf8')) as Message | readonly Message[];
    const messages = Array.isArray(given) ? (given as readonly Message[]) : [given as Message];
    const replies: Reply[] = [];
    // A `connect` that waits must not keep the subscriptions sent with it from taking effect.
    const isConnect = ({ channel }: Message): boolean => channel === '/meta/connect';
    for (const message of [...messages.filter((one) => !isConnect(one)), ...messages.filter(isConnect)]) {
      replies.push(...(await this.handle(message, token)));
    }
    return jsonResponse(200, replies);
  }

  /** Lets waiting clients go. */
  close(): void {
    this.isClosed = true;
  }

  private async handle(message: Message, token: string): Promise<readonly Reply[]> {
    const reply = { channel: message.channel, id: message.id };
    if (message.channel === '/meta/handshake') {
      return [{ ...reply, ...(await this.handshake(token)) }];
    }
    const client = this.clients.get(message.clientId ?? '');
    if (!client) {
      const advice = { reconnect: 'handshake', interval: 0 };
      return [{ ...reply, successful: false, error: '403::Unknown client', advice }];
    }
    client.lastSeen = Date.now();
    const answered = { ...reply, clientId: client.id, successful: true };
    switch (message.channel) {
      case '/meta/connect':
        return [
          ...(await this.wait(client, message.advice?.timeout ?? CONNECT_TIMEOUT_MS)),
          { ...answered, advice: ADVICE },
        ];
      case '/meta/subscribe':
        return Promise.all(
          channelsOf(message).map(async (subscription) => {
            const error = await this.subscribe(client, subscription, message.ext?.replay?.[subscription]);
            return { ...answered, subscription, ...(error === null ? {} : { successful: false, error }) };
          }),
        );
      case '/meta/unsubscribe':
        channelsOf(message).forEach((channel) => client.positions.delete(channel));
        return [{ ...answered, subscription: message.subscription }];
      case '/meta/disconnect':
        this.clients.delete(client.id);
        return [answered];
      default:
        return [{ ...answered, successful: false, error: `403::${message.channel} does not take messages` }];
    }
  }

  private async handshake(token: string): Promise<Reply> {
    const { error } = await this.read(token, '/meta/handshake', FROM_NOW);
    if (error?.startsWith('401')) {
      return { successful: false, error, advice: { reconnect: 'none' } };
    }
    this.forgetOthers();
    const client: Client = { id: randomBytes(16).toString('hex'), token, positions: new Map(), lastSeen: Date.now() };
    this.clients.set(client.id, client);
    return {
      successful: true,
      clientId: client.id,
      version: '1.0',
      minimumVersion: '1.0',
      supportedConnectionTypes: ['long-polling'],
      ext: { replay: true, 'payload.format': true },
      advice: ADVICE,
    };
  }

  private async subscribe(client: Client, channel: string, replay = FROM_NOW): Promise<string | null> {
    const { error, position } = await this.read(client.token, channel, FROM_NOW);
    if (error === null) {
      client.positions.set(channel, replay === FROM_NOW ? position : Math.max(0, replay));
    }
    return error;
  }

  private async wait(client: Client, timeout: number): Promise<readonly Reply[]> {
    const until = Date.now() + Math.min(timeout, CONNECT_TIMEOUT_MS);
    while (!this.isClosed && Date.now() < until && this.clients.has(client.id)) {
      const news = await this.news(client);
      if (news.length > 0) {
        return news;
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return [];
  }

  private async news(client: Client): Promise<readonly Reply[]> {
    const news: Reply[] = [];
    for (const [channel, after] of client.positions) {
      const { error, position, messages } = await this.read(client.token, channel, after);
      if (error === null) {
        client.positions.set(channel, position);
        news.push(...messages.map((data) => ({ channel, clientId: client.id, data })));
      }
    }
    return news;
  }

  private forgetOthers(): void {
    for (const { id, lastSeen } of this.clients.values()) {
      if (lastSeen < Date.now() - FORGET_MS) {
        this.clients.delete(id);
      }
    }
  }
}

const ADVICE = { reconnect: 'retry', interval: 0, timeout: CONNECT_TIMEOUT_MS + 10_000 };

function channelsOf({ subscription }: Message): readonly string[] {
  return Array.isArray(subscription) ? (subscription as readonly string[]) : [String(subscription)];
}
