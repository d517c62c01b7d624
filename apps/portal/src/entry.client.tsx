import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';
import { languageOf } from './languages.js';
import { beginToSpeak } from './texts/speak.js';

const rooms = document.documentElement.dataset['rooms']?.split(' ') ?? [];
const speaker = await beginToSpeak(languageOf(window.location.pathname), rooms);
startTransition(() => {
  hydrateRoot(
    document,
    <I18nextProvider i18n={speaker}>
      <HydratedRouter />
    </I18nextProvider>,
  );
});
