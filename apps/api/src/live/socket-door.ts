import type { IncomingMessage } from 'node:http';
import { type Server, CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** What is kept of a socket. */
export interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

/** Hands the messages of an opened socket to the server of the protocol, and asks now and then whether anybody is still there. */
export const serveSocket = (
  server: Server<SocketExtra>,
  socket: WebSocket,
  request: IncomingMessage,
  aliveMs: number,
): void => {
  let isThere = true;
  const pulse = setInterval(() => {
    if (!isThere) socket.terminate();
    isThere = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, aliveMs);
  socket.on('pong', () => (isThere = true));
  // What a caller sends that cannot be read closes the socket by itself.
  socket.on('error', () => undefined);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve, reject) => {
          socket.send(data, (error) => (error ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) =>
        socket.on('message', (data: Buffer) => {
          take(data.toString('utf8')).catch(() => socket.close(CloseCode.InternalServerError, 'Internal server error'));
        }),
    },
    { socket, request },
  );
  socket.once('close', (code, reason) => {
    clearInterval(pulse);
    void closed(code, reason.toString('utf8'));
  });
};
