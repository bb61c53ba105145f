import { once } from 'node:events';
import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** A connection to the database that a test can cut and mend. */
export class Line {
  private readonly open = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;
  private target = { host: '', port: 0 };

  /** The address of the database as reached over this line. */
  async to(databaseUrl: string): Promise<string> {
    const url = new URL(databaseUrl);
    this.target = { host: url.hostname, port: Number(url.port) };
    await this.mend();
    url.port = String(this.port);
    return url.href;
  }

  /** Ends every connection and refuses new ones. */
  cut(): void {
    this.server?.close();
    for (const socket of this.open) socket.destroy();
  }

  /** Lets connections through again, at the same address. */
  async mend(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(this.target);
      for (const socket of [near, far]) {
        this.open.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.open.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }
}
