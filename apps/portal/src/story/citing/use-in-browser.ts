import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** What only a browser can tell, when it has taken over the page; false until then. */
export const useInBrowser = (can: () => boolean): boolean => useSyncExternalStore(never, can, () => false);
