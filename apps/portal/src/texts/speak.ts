import { createInstance, type i18n, type InitOptions, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { PageLanguage } from '../languages.js';
import { textsByRoom } from './by-room.js';

/** Texts come out as React's text nodes, which escape them. */
const options = (language: PageLanguage): InitOptions => ({
  lng: language,
  defaultNS: 'frame',
  interpolation: { escapeValue: false },
});

/** What puts the texts of one language on the pages, all of them at hand. */
export const speak = (language: PageLanguage, texts: Resource[string]): i18n => {
  const speaker = createInstance();
  void speaker.use(initReactI18next).init({
    ...options(language),
    resources: { [language]: texts },
    ns: Object.keys(texts),
    initAsync: false,
  });
  return speaker;
};

/** The same, beginning with the texts of some rooms; those of others come when they are spoken of. */
export const beginToSpeak = async (language: PageLanguage, rooms: readonly string[]): Promise<i18n> => {
  const speaker = createInstance();
  await speaker
    .use(initReactI18next)
    .use(textsByRoom)
    .init({ ...options(language), ns: [...rooms] });
  return speaker;
};
