import type { nb } from './nb.js';

/** Every text of the portal, by room and name; bokmål is what the other languages are held against. */
export type Texts = typeof nb;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: Texts;
    enableSelector: false;
  }
}
