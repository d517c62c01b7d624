import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { inLanguage, languageOf } from '../languages.js';
import { browserStore, forgetWords, keepWords, type KeptWords, keptWords } from './kept-words.js';
import { PartSaver, type SavingState } from './part-saver.js';
import type { SavingOutcome } from './saving.js';

/** What is being written in one part of one story. */
export interface PartInHand {
  readonly story: string;
  readonly personId: string | null;
  readonly language: string;
  readonly part: string;
  readonly text: string;
  readonly version: string;
}

/** A part while it is being written on a page. */
export interface PartSaving {
  readonly saver: PartSaver;
  readonly text: string;
  readonly state: SavingState;
  /** Words from an earlier visit that were never saved; null where there are none, and once it is decided about them. */
  readonly found: KeptWords | null;
  readonly takeFound: () => void;
  readonly dropFound: () => void;
}

const sender =
  (address: string, part: PartInHand) =>
  async (text: string, basedOn: string, wasSignedOut: boolean): Promise<SavingOutcome> => {
    const body = new FormData();
    const fields = { language: part.language, part: part.part, text, basedOn };
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    if (wasSignedOut && part.personId !== null) body.set('person', part.personId);
    const answer = await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' } });
    if (!answer.ok) return { kind: 'unreachable' };
    return (await answer.json()) as SavingOutcome;
  };

/** Saves a part while it is written (the editor is keyed by it, so it stays the same), keeps in the browser what is not saved, and finds what was kept before. */
export const usePartSaving = (part: PartInHand): PartSaving => {
  const { pathname } = useLocation();
  const [listeners] = useState(() => new Set<() => void>());
  const [found, setFound] = useState<KeptWords | null>(null);
  const [first] = useState(part);
  const [place] = useState(() => ({
    person: part.personId ?? '',
    story: part.story,
    part: `${part.language}/${part.part}`,
  }));
  const [saver] = useState(
    () =>
      new PartSaver(part.text, part.version, {
        send: sender(inLanguage(languageOf(pathname), `/write/${part.story}/part`), part),
        keep: (words) => keepWords(browserStore(), place, words && { ...words, at: new Date().toISOString() }),
        changed: () => listeners.forEach((tell) => tell()),
      }),
  );
  const seen = useRef('');
  const subscribe = (tell: () => void): (() => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  };
  const snapshot = (): string => JSON.stringify([saver.text, saver.state]);
  const now = useSyncExternalStore(subscribe, snapshot, snapshot);
  useEffect(() => {
    const store = browserStore();
    if (first.personId !== null) forgetWords(store, first.personId);
    const words = keptWords(store, place);
    if (seen.current === '' && words !== null) {
      if (words.text === first.text) keepWords(store, place, null);
      else setFound(words);
    }
    seen.current = 'looked';
    const retry = (): void => saver.retry();
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void saver.flush();
      else saver.retry();
    };
    window.addEventListener('online', retry);
    window.addEventListener('focus', retry);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('online', retry);
      window.removeEventListener('focus', retry);
      document.removeEventListener('visibilitychange', leave);
      void saver.flush();
      saver.stop();
    };
  }, [saver, place, first]);
  const [text, state] = JSON.parse(now) as [string, SavingState];
  return {
    saver,
    text,
    state,
    found,
    takeFound: () => {
      if (found) saver.restore(found.text, found.basedOn);
      setFound(null);
    },
    dropFound: () => {
      keepWords(browserStore(), place, null);
      setFound(null);
    },
  };
};
