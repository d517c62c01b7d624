import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What came over a subscription until now, and how it stands. */
export interface Heard<T> {
  readonly items: T[];
  readonly errors: unknown[];
  /** Whether it has ended. */
  isOver: boolean;
  stop: () => void;
}

/** Opens sockets to an API as a browser or a program does. */
export class LiveClient {
  private readonly client: Client;

  /**
   * @param url the API's.
   * @param headers what a browser sends along.
   * @param params what a program sends first.
   */
  constructor(
    url: string,
    headers: Readonly<Record<string, string>> = {},
    params: Readonly<Record<string, string>> = {},
  ) {
    class WithHeaders extends WebSocket {
      constructor(address: string, protocols?: string | string[]) {
        super(address, protocols, { headers });
      }
    }
    this.client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WithHeaders,
      connectionParams: params,
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined,
    });
  }

  /** Begins a subscription. */
  hear<T>(query: string): Heard<T> {
    const heard: Heard<T> = { items: [], errors: [], isOver: false, stop: () => undefined };
    heard.stop = this.client.subscribe<T>(
      { query },
      {
        next: ({ data, errors }) => {
          if (data) heard.items.push(data);
          heard.errors.push(...(errors ?? []));
        },
        error: (error) => {
          heard.errors.push(error);
          heard.isOver = true;
        },
        complete: () => {
          heard.isOver = true;
        },
      },
    );
    return heard;
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}
