import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/** Asks anew for what a page shows when somebody comes back to it, as other things happened meanwhile. */
export const useFreshOnReturn = (): void => {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void revalidate();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [revalidate]);
};
