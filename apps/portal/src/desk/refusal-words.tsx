import { useTranslation } from 'react-i18next';
import { knownRefusal } from './known-refusals.js';
import type { RefusedField } from './refusal.js';

const CODES = ['REQUIRED', 'CONFLICT', 'NOT_FOUND'] as const;

/** Says what is wrong with a field or a form in the page's language, with the API's own words only where ours are general. */
export const RefusalWords = ({ error, form }: { error: RefusedField; form?: string }): React.ReactNode => {
  const { t } = useTranslation('refusals');
  const known = knownRefusal(error.code, error.field, form);
  if (known) return t(`known.${known}`);
  const code = CODES.find((name) => name === error.code) ?? 'BAD_USER_INPUT';
  return (
    <>
      {t(code)}
      {error.message && <span lang="en"> {error.message}</span>}
    </>
  );
};
