import { Alert } from '@digdir/designsystemet-react';
import { useSearchParams } from 'react-router';

/** Where an address says what has just been done. */
const DONE = 'done';

/** The address to go to when something has been done, which says so there. */
export const doneAt = (path: string, what: string, anchor = ''): string => {
  const [before, search = ''] = path.split('?');
  const query = new URLSearchParams(search);
  query.set(DONE, what);
  return `${before}?${query}${anchor && `#${anchor}`}`;
};

/**
 * Says politely what has just been done, by the address one was led to.
 *
 * @param what everything that can be done on the page.
 */
export const Flash = <What extends string>({
  what,
  say,
}: {
  what: readonly What[];
  say: (done: What) => string;
}): React.ReactNode => {
  const [search] = useSearchParams();
  const done = what.find((one) => one === search.get(DONE));
  return (
    <div role="status" className="desk-flash">
      {done && <Alert data-color="success">{say(done)}</Alert>}
    </div>
  );
};
