import type { i18n, Resource } from 'i18next';
import { byLanguage, type PageLanguage } from '../languages.js';
import { speak } from './speak.js';

const files = import.meta.glob<Resource[string][string]>('./*/*.json', { import: 'default', eager: true });

/** The texts of a language by room, as they lie in its folder. */
const textsOf = (language: PageLanguage): Resource[string] =>
  Object.fromEntries(
    Object.entries(files).flatMap(([file, texts]) => {
      const [, folder, room] = /^\.\/([a-z]+)\/([a-z]+)\.json$/.exec(file) ?? [];
      return folder === language && room !== undefined ? [[room, texts]] : [];
    }),
  );

const speakers = byLanguage((language) => speak(language, textsOf(language)));

/** What speaks a language on the server; it is the same for every request, as nothing in it ever changes. */
export const speakerOf = (language: PageLanguage): i18n => speakers[language];
