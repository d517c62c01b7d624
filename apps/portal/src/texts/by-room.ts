import type { BackendModule, ResourceKey } from 'i18next';

const rooms = import.meta.glob<ResourceKey>('./*/*.json', { import: 'default' });

/** Brings a browser the texts of a room when a page speaks of them, each a file of its own. */
export const textsByRoom: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, room, done) => {
    const texts =
      rooms[`./${language}/${room}.json`]?.() ?? Promise.reject(new Error(`There are no texts of ${room}.`));
    texts.then(
      (known) => done(null, known),
      (error: Error) => done(error, null),
    );
  },
};
