import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** What had the focus last, also when it is gone by now. */
const useLastFocused = (): RefObject<Element | null> => {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  return last;
};

/**
 * Moves the focus to the heading of a page that was gone to without loading, as a browser itself would begin at its top:
 * who reads with a screen reader hears where they are, and who uses the keyboard goes on from there. The same when
 * something was done on a page, and what it was done with is not there any more.
 */
export const useFocusOnNewPage = (): RefObject<HTMLElement | null> => {
  const main = useRef<HTMLElement>(null);
  const focused = useLastFocused();
  const { pathname, key } = useLocation();
  const shown = useRef({ pathname, key });
  useEffect(() => {
    const before = shown.current;
    shown.current = { pathname, key };
    if (before.key === key) return;
    const isLost = document.activeElement === document.body && focused.current?.isConnected === false;
    if (before.pathname === pathname && !isLost) return;
    const heading = main.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    (heading ?? main.current)?.focus({ preventScroll: true });
  }, [pathname, key, focused]);
  return main;
};
