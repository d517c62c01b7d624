import { useCallback, useEffect, useRef, useState } from 'react';
import { browserStore, forgetWords, keepWords, type KeptWords, keptWords } from './kept-words.js';

const KEPT_AFTER_MS = 500;

const entriesOf = (form: HTMLFormElement): string =>
  JSON.stringify([...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !OWN.has(name)));

/** Fields that belong to the form itself, not to what is answered in it. */
const OWN = new Set(['version', 'was', 'next', 'go']);

/** A form as it was kept. */
const formOf = (text: string): FormData | null => {
  const form = new FormData();
  try {
    for (const [name, value] of JSON.parse(text) as [string, string][]) form.append(name, value);
    return form;
  } catch {
    return null;
  }
};

/** The answers of a form that are kept in the browser until they are saved. */
export interface KeptForm {
  readonly found: KeptWords | null;
  readonly take: () => FormData | null;
  readonly drop: () => void;
  /** To be called when something in the form has changed. */
  readonly changed: (form: HTMLFormElement) => void;
}

/** Keeps in the browser what is answered in a form and not saved, and finds what was kept before. */
export const useKeptForm = (personId: string | null, story: string, name: string): KeptForm => {
  const [place] = useState(() => ({ person: personId ?? '', story, part: `form/${name}` }));
  const [found, setFound] = useState<KeptWords | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (place.person !== '') forgetWords(browserStore(), place.person);
    setFound(keptWords(browserStore(), place));
    return () => clearTimeout(timer.current);
  }, [place]);
  const drop = useCallback((): void => {
    clearTimeout(timer.current);
    keepWords(browserStore(), place, null);
    setFound(null);
  }, [place]);
  const changed = useCallback(
    (form: HTMLFormElement): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        keepWords(browserStore(), place, { text: entriesOf(form), basedOn: '', at: new Date().toISOString() });
      }, KEPT_AFTER_MS);
    },
    [place],
  );
  const take = (): FormData | null => {
    setFound(null);
    return found && formOf(found.text);
  };
  return { found, drop, take, changed };
};
