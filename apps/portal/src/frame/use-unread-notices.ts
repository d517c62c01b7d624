import { useEffect, useState } from 'react';
import { useLocation, useRevalidator } from 'react-router';
import { withoutLanguage } from '../languages.js';
import { usePath } from './path.js';
import type { FrameViewer } from './viewer.js';

/** How long a page is left to itself before it listens, where a browser does not say when it is idle. */
const IDLE_MS = 2_000;

const whenIdle = (act: () => void): (() => void) => {
  if ('requestIdleCallback' in window) {
    const asked = window.requestIdleCallback(act, { timeout: IDLE_MS * 5 });
    return () => window.cancelIdleCallback(asked);
  }
  const asked = setTimeout(act, IDLE_MS);
  return () => clearTimeout(asked);
};

const listening = (heard: () => void): (() => void) => {
  let isOver = false;
  let end: (() => void) | undefined;
  const wait = whenIdle(() => {
    void import('./notice-stream.js')
      .then(({ hearNotices }) => {
        if (!isOver) end = hearNotices(heard);
      })
      // Without it the number is asked for when somebody comes back to the page.
      .catch(() => undefined);
  });
  return () => {
    isOver = true;
    wait();
    end?.();
  };
};

/** How many notices are unread, and whether one came while the page was shown. */
interface Unread {
  readonly count: number;
  readonly isNew: boolean;
}

/**
 * The unread notices of somebody, as they are given: heard of while the page is open, and asked for when somebody comes back to it.
 * The page of notices is asked for anew with them.
 */
export const useUnreadNotices = (viewer: NonNullable<FrameViewer>): Unread => {
  const first = viewer.notices?.unreadCount ?? 0;
  const [unread, setUnread] = useState<Unread>({ count: first, isNew: false });
  useEffect(() => setUnread({ count: first, isNew: false }), [viewer, first]);
  const { revalidate } = useRevalidator();
  const isShown = withoutLanguage(useLocation().pathname) === '/notices';
  const address = usePath()('/notices/unread');
  const isPerson = viewer.notices !== null;
  useEffect(() => {
    if (!isPerson) return undefined;
    const look = (): void => {
      if (isShown) return void revalidate();
      void fetch(address)
        .then((answer) => (answer.ok ? (answer.json() as Promise<number>) : null))
        .then((count) => {
          if (count !== null) setUnread((known) => ({ count, isNew: count > known.count }));
        })
        .catch(() => undefined);
    };
    const back = (): void => {
      if (document.visibilityState === 'visible') look();
    };
    document.addEventListener('visibilitychange', back);
    const end = listening(look);
    return () => {
      document.removeEventListener('visibilitychange', back);
      end();
    };
  }, [isPerson, isShown, address, revalidate]);
  return unread;
};
