import { isRouteErrorResponse } from 'react-router';

const KNOWN = ['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'RATE_LIMITED', 'UNAVAILABLE'] as const;

/** What a page that went wrong is told by: a code of the API, a fault of ours, or a connection that is gone. */
export interface FaultShown {
  readonly code: (typeof KNOWN)[number] | 'INTERNAL' | 'OFFLINE';
  /** The words of the API, which are English and for those who help. */
  readonly message: string;
}

/** Whether a browser could not reach us: then it throws an error of types, and says so in words of its own. */
const isLost = (error: unknown): boolean =>
  error instanceof TypeError && /fetch|network|load failed/i.test(error.message);

/** Reads what went wrong with a page. */
export const faultShown = (error: unknown): FaultShown => {
  if (!isRouteErrorResponse(error)) return { code: isLost(error) ? 'OFFLINE' : 'INTERNAL', message: '' };
  const { code, message } = (error.data ?? {}) as { code?: string; message?: string };
  const known = KNOWN.find((one) => one === code) ?? (error.status === 404 ? 'NOT_FOUND' : 'INTERNAL');
  return { code: known, message: message ?? '' };
};
