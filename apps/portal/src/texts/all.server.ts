import type { i18n } from 'i18next';
import { PAGE_LANGUAGES, type PageLanguage } from '../languages.js';
import { en } from './en.js';
import { nb } from './nb.js';
import { nn } from './nn.js';
import { speak } from './speak.js';
import type { Texts } from './texts.js';

const texts: Readonly<Record<PageLanguage, Texts>> = { nb, nn, en };
const speakers = new Map(PAGE_LANGUAGES.map((language) => [language, speak(language, texts[language])]));

/** What speaks a language on the server; it is the same for every request, as nothing in it ever changes. */
export const speakerOf = (language: PageLanguage): i18n => speakers.get(language) ?? speak(language, texts[language]);
