import { createContext } from 'react';

/** What the scripts of a page are marked with while the server renders it; browsers keep it to themselves. */
export const NonceContext = createContext<string | undefined>(undefined);
