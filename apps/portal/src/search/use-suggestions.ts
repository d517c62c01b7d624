import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { usePath } from '../frame/path.js';
import type { Suggested } from './suggest.route.js';

const AFTER_MS = 120;
const NONE: readonly Suggested[] = [];

/** Suggestions for what is being typed, and which of them the arrow keys have come to. */
export interface Suggestions {
  readonly shown: readonly Suggested[];
  /** The place of the one that is pointed out, or -1. */
  readonly active: number;
  readonly ask: (text: string) => void;
  readonly close: () => void;
  /** Moves with the arrow keys, closes on Escape; Enter chooses what is pointed out, and is left alone where nothing is. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Completes what is being typed; nothing is suggested until the reader types, nor after they have chosen. */
export const useSuggestions = (choose: (suggested: Suggested) => void): Suggestions => {
  const fetcher = useFetcher<readonly Suggested[]>();
  const path = usePath();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = isOpen ? (fetcher.data ?? NONE) : NONE;

  const close = (): void => {
    clearTimeout(timer.current);
    setOpen(false);
    setActive(-1);
  };
  const ask = (text: string): void => {
    clearTimeout(timer.current);
    setActive(-1);
    if (text.trim().length < 2) return close();
    timer.current = setTimeout(() => {
      setOpen(true);
      void fetcher.load(`${path('/search/suggest')}?${new URLSearchParams({ q: text.trim() })}`);
    }, AFTER_MS);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (shown.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = shown[active];
    if (step !== undefined) setActive(((active + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else return;
    event.preventDefault();
  };
  return { shown, active, ask, close, onKeyDown };
};
