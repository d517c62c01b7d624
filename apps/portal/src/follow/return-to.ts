/** A page of ours to go back to, as a form names it; the front page where it names none, or one elsewhere. */
export const safeReturn = (wanted: unknown): string => {
  const ours = 'https://ours.example';
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, ours)) return '/';
  const { origin, pathname, search, hash } = new URL(wanted, ours);
  return origin === ours && !pathname.startsWith('//') ? pathname + search + hash : '/';
};
