import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';
import { languageOf, type PageLanguage } from './languages.js';
import { speak } from './texts/speak.js';
import type { Texts } from './texts/texts.js';

const texts: Readonly<Record<PageLanguage, () => Promise<Texts>>> = {
  nb: () => import('./texts/nb.js').then(({ nb }) => nb),
  nn: () => import('./texts/nn.js').then(({ nn }) => nn),
  en: () => import('./texts/en.js').then(({ en }) => en),
};

const language = languageOf(window.location.pathname);
const speaker = speak(language, await texts[language]());
startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={speaker}>
      <HydratedRouter />
    </I18nextProvider>,
  );
});
