import { createContext } from 'react-router';

/** What the API answered. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: string;
  /** How long to wait before asking again, where it says so. */
  readonly retryAfter: string | undefined;
}

/** What a page gets from the process that shows it. */
export interface Surroundings {
  /** Puts a GraphQL operation to the API as the person who asks for the page. */
  readonly ask: (operation: { readonly query: string; readonly variables: object }) => Promise<ApiAnswer>;
  /** Whether the request comes from a page of ours, so that it may change something. */
  readonly mayChange: boolean;
  /** Whether the request brings a session. */
  readonly hasSession: boolean;
  /** Where the product is reached from outside, without a slash at the end. */
  readonly publicUrl: string;
  /** What the scripts of this page are marked with. */
  readonly nonce: string;
  /** Tells those who run the product what went wrong with this page. */
  readonly report: (error: unknown) => void;
}

/** Where a loader finds the {@link Surroundings} of its request. */
export const surroundingsContext = createContext<Surroundings>();
