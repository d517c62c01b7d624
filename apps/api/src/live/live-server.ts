import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CloseCode, type Context, GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Actor, Failure, type FailureCode, newId } from '#kernel';
import { AppConfig } from '#platform/config';
import { LoaderCache } from '#platform/graphql-kit';
import { RateLimiter } from '#platform/limits';
import { asSeen } from '../graphql/graphql-options.js';
import { readSubscription, type SocketQuestion } from './asked-subscription.js';
import { LiveCallers, type LiveIdentity } from './live-callers.js';
import { type SocketExtra, serveSocket } from './socket-door.js';

const PATH = '/graphql';
/** The most bytes of one message. */
const MOST_BYTES = 64 * 1024;
/** The most sockets of a process, and the most subscriptions of one socket. */
const MOST_SOCKETS = 2_000;
const MOST_SUBSCRIPTIONS = 10;
const INIT_MS = 5_000;
/** How often a socket is asked whether it is there, and its caller whether they still are who they were. */
const ALIVE_MS = 12_000;
const GOING_AWAY = 1001;

type Socket = Context<Record<string, unknown>, SocketExtra & { who?: LiveIdentity }>;

const refused = (code: FailureCode, message: string): readonly GraphQLError[] => [
  new GraphQLError(message, { originalError: new Failure(code, message) }),
];

const seen = (errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] =>
  errors.map((error) => asSeen(error.toJSON(), error));

/** Subscriptions over sockets (graphql-transport-ws) at the address of the GraphQL door. */
@Injectable()
export class LiveServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MOST_BYTES,
    handleProtocols: (offered) => (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false),
  });

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly callers: LiveCallers,
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => this.open(request, socket, head));
    const door = makeServer<Record<string, unknown>, SocketExtra & { who?: LiveIdentity }>({
      connectionInitWaitTimeout: INIT_MS,
      onConnect: (context) => this.connect(context),
      onSubscribe: (context, _, question) => this.subscribe(context, question),
      onError: (_context, _id, _question, errors) => seen(errors),
      onNext: (_context, _id, _question, _args, { errors, ...result }) => ({
        ...result,
        ...(errors && { errors: seen(errors) }),
      }),
    });
    this.sockets.on('connection', (socket, request) => serveSocket(door, socket, request, ALIVE_MS));
  }

  onModuleDestroy(): void {
    for (const socket of this.sockets.clients) socket.close(GOING_AWAY);
    this.sockets.close();
  }

  private open(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const isOurs = request.url?.split('?')[0] === PATH;
    if (isOurs && this.sockets.clients.size < MOST_SOCKETS)
      this.sockets.handleUpgrade(request, socket, head, (opened: WebSocket) => {
        this.sockets.emit('connection', opened, request);
      });
    else socket.end(isOurs ? 'HTTP/1.1 503 Service Unavailable\r\n\r\n' : 'HTTP/1.1 404 Not Found\r\n\r\n');
  }

  private async connect({ extra, connectionParams = {} }: Socket): Promise<boolean> {
    try {
      extra.who = await this.callers.of(extra.request, connectionParams);
      return true;
    } catch (error) {
      const reason = error instanceof Failure ? error.message : 'Something went wrong on our side.';
      extra.socket.close(CloseCode.Forbidden, reason.slice(0, 120));
      return false;
    }
  }

  private async subscribe(
    { extra, subscriptions }: Socket,
    question: SocketQuestion,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS)
      return refused('RATE_LIMITED', `A socket carries at most ${MOST_SUBSCRIPTIONS} subscriptions.`);
    const { schema } = this.schemaHost;
    const asked = readSubscription(schema, this.config, question);
    if (!('document' in asked)) return asked;
    const actor = (await extra.who?.()) ?? null;
    if (actor === null) return refused('UNAUTHENTICATED', 'Your session is over: sign in again.');
    const caller = this.limiter.caller(actor, extra.request.socket.remoteAddress);
    const standing = this.limiter.take(caller, asked.cost);
    if (standing && !standing.allowed)
      return refused('RATE_LIMITED', `Try again in ${standing.retryAfterSeconds} seconds.`);
    const contextValue = this.contextOf(actor, extra.who ?? (() => Promise.resolve(null)));
    return {
      schema,
      document: asked.document,
      operationName: question.operationName,
      variableValues: question.variables,
      contextValue,
    };
  }

  /** One context for a subscription; before each thing that is told it is made as that of a new request. */
  private contextOf(actor: Actor, who: LiveIdentity): object {
    const context = {
      actor,
      requestId: newId(),
      loaders: new LoaderCache(),
      renew: (): Promise<Actor | null> => renew(),
    };
    const renew = async (): Promise<Actor | null> => {
      const now = await who();
      context.loaders.clear();
      if (now !== null) context.actor = now;
      return now;
    };
    return context;
  }
}
