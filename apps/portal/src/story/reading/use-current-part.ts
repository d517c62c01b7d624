import { useEffect, useState } from 'react';

/** The part of the page that is being read: the last whose heading has come into the upper part of the window. */
export const useCurrentPart = (ids: readonly string[]): string | null => {
  const [current, setCurrent] = useState<string | null>(null);
  const all = ids.join(' ');
  useEffect(() => {
    const headings = all.split(' ').flatMap((id) => document.getElementById(id) ?? []);
    let next = 0;
    const find = (): void => {
      next = 0;
      const line = window.innerHeight / 3;
      setCurrent(headings.filter((heading) => heading.getBoundingClientRect().top <= line).at(-1)?.id ?? null);
    };
    const soon = (): void => {
      next ||= requestAnimationFrame(find);
    };
    soon();
    addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(next);
      removeEventListener('scroll', soon);
    };
  }, [all]);
  return current;
};
