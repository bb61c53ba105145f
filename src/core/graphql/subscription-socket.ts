import type { IncomingMessage } from 'node:http';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** What the protocol's hooks know of a socket. */
export interface SocketExtra {
  readonly request: IncomingMessage;
}

const KEEP_ALIVE_MS = 12_000;

/** Ends a socket whose other side has gone without saying so. */
function keepAlive(socket: WebSocket): void {
  let answered = true;
  const beat = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, KEEP_ALIVE_MS);
  beat.unref();
  socket.on('pong', () => (answered = true));
  socket.once('close', () => clearInterval(beat));
}

/**
 * Speaks the protocol over one socket. The library's own wiring prints faults past the log and
 * tells their text to the client; here every fault goes to `tell` and ends the socket only.
 */
export function serveSocket(
  server: Server<SocketExtra>,
  socket: WebSocket,
  request: IncomingMessage,
  tell: (fault: unknown) => void,
): void {
  const fail = (fault: unknown) => {
    tell(fault);
    socket.close(CloseCode.InternalServerError, 'Internal server error');
  };
  // A frame that is too big or no frame at all: the socket closes itself, with the code for it.
  socket.on('error', () => undefined);
  keepAlive(socket);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve) => {
          if (socket.readyState !== socket.OPEN) return resolve();
          // Whoever is gone will be noticed by the close that follows.
          socket.send(text, () => resolve());
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => {
        socket.on('message', (data) => void take(String(data)).catch(fail));
      },
    },
    { request },
  );
  socket.once('close', (code, reason) => void closed(code, String(reason)).catch(tell));
}
