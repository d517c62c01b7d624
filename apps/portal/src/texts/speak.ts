import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { PageLanguage } from '../languages.js';
import type { Texts } from './texts.js';

/** What puts the texts of one language on the pages. Texts come out as React's text nodes, which escape them. */
export const speak = (language: PageLanguage, texts: Texts): i18n => {
  const speaker = createInstance();
  void speaker.use(initReactI18next).init({
    lng: language,
    resources: { [language]: texts },
    ns: Object.keys(texts),
    defaultNS: 'frame',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return speaker;
};
