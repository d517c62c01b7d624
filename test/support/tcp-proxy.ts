import { once } from 'node:events';
import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** How a {@link TcpProxy} treats those who connect: as if it were not there, with silence, or as if nothing listened. */
export type ProxyMode = 'PASS' | 'STALL' | 'CUT';

/** Stands between a process and a server that it needs, and can take the server away without touching it. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private mode: ProxyMode = 'PASS';

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
    private port = 0,
  ) {}

  /** @param target the address of the server, such as `http://127.0.0.1:7700`. */
  static async before(target: string): Promise<TcpProxy> {
    const proxy = new TcpProxy(createServer(), new URL(target));
    proxy.server.on('connection', (socket) => proxy.serve(socket));
    await proxy.listen();
    return proxy;
  }

  /** The target's address with the proxy's host and port in it. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href.replace(/\/$/, '');
  }

  /** Lets connections through that come from now on. */
  async pass(): Promise<void> {
    await this.turn('PASS');
  }

  /** Takes connections and bytes and answers nothing, on those that are open too. */
  async stall(): Promise<void> {
    await this.turn('STALL');
  }

  /** Ends every connection and refuses new ones. */
  async cut(): Promise<void> {
    await this.turn('CUT');
  }

  async close(): Promise<void> {
    await this.cut();
  }

  private async turn(mode: ProxyMode): Promise<void> {
    const before = this.mode;
    this.mode = mode;
    if (mode === 'STALL') for (const socket of this.sockets) socket.unpipe();
    else this.end();
    if (mode === 'CUT' && before !== 'CUT') {
      const closed = once(this.server, 'close');
      this.server.close();
      this.end();
      await closed;
    }
    if (mode !== 'CUT' && before === 'CUT') await this.listen();
  }

  private end(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  private async listen(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  private serve(socket: Socket): void {
    this.keep(socket);
    if (this.mode === 'STALL') return void socket.resume();
    const server = connect(Number(this.target.port), this.target.hostname);
    this.keep(server);
    for (const [one, other] of [
      [socket, server],
      [server, socket],
    ] as const) {
      one.pipe(other);
      one.on('close', () => other.destroy());
    }
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }
}
