import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it arrived: whom it was for, and all of it as it came over the wire. */
export interface ArrivedMail {
  readonly to: readonly string[];
  readonly raw: string;
}

const refusal = (code: number): Error => Object.assign(new Error(`Refused with ${code}`), { responseCode: code });

const unfolded = (raw: string): string => (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ');

/** The lines of a mail's head, by their names in small letters. */
export const headOf = ({ raw }: ArrivedMail): ReadonlyMap<string, string> =>
  new Map(
    unfolded(raw)
      .split('\r\n')
      .map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      }),
  );

/** A real mail server on this machine, which takes everything unless it is told to refuse or to be slow. */
export class MailServer {
  readonly arrived: ArrivedMail[] = [];
  /** The code with which mails to an address are refused: at its name, or when all of the mail is there. */
  readonly refused = new Map<string, number>();
  readonly refusedAtTheEnd = new Map<string, number>();
  /** Resolves what must be before the server says that it has a mail, which it has by then. */
  beforeSaying: () => Promise<void> = () => Promise.resolve();

  private constructor(
    private server: SMTPServer,
    private port: number,
  ) {}

  static async start(): Promise<MailServer> {
    const server = new MailServer(new SMTPServer({ logger: false }), 0);
    await server.startAgain();
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** The ids of the mails that arrived, as often as they did. */
  get messageIds(): readonly string[] {
    return this.arrived.map((mail) => headOf(mail).get('message-id') ?? '');
  }

  /** Starts one that was stopped, at the same address. */
  async startAgain(): Promise<void> {
    this.server = new SMTPServer(this.options());
    this.server.on('error', () => undefined);
    const listening = this.server.listen(this.port, '127.0.0.1');
    await once(listening, 'listening');
    this.port = (listening.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private options(): SMTPServerOptions {
    return {
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      closeTimeout: 100,
      onRcptTo: ({ address }, _, callback) => {
        const code = this.refused.get(address);
        callback(code === undefined ? null : refusal(code));
      },
      onData: (stream, session, callback) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const code = this.refusedAtTheEnd.get(to[0] ?? '');
        const take = async (): Promise<void> => {
          const raw = await text(stream);
          if (code !== undefined) throw refusal(code);
          this.arrived.push({ to, raw });
          await this.beforeSaying();
        };
        take().then(
          () => callback(null),
          (error: Error) => callback(error),
        );
      },
    };
  }
}
