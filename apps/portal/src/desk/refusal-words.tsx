import { useTranslation } from 'react-i18next';
import type { RefusedField } from './refusal.js';

const KNOWN = [
  'CONFLICT_expectedVersion',
  'CONFLICT_person',
  'CONFLICT_slug',
  'CONFLICT_organisationNumber',
  'NOT_FOUND_organisation',
  'NOT_FOUND_predecessor',
  'NOT_FOUND_successor',
  'NOT_FOUND_county',
  'NOT_FOUND_personId',
  'NOT_FOUND_person',
  'NOT_FOUND_name',
  'NOT_FOUND_story',
  'BAD_USER_INPUT_confirmName',
  'BAD_USER_INPUT_at',
  'BAD_USER_INPUT_dueOn',
  'BAD_USER_INPUT_email',
  'BAD_USER_INPUT_expiresAt',
  'BAD_USER_INPUT_formerEndsAt',
  'BAD_USER_INPUT_organisationNumber',
  'BAD_USER_INPUT_slug',
  'BAD_USER_INPUT_validTo',
] as const;
const CODES = ['REQUIRED', 'CONFLICT', 'NOT_FOUND'] as const;

/** Says what is wrong with a field or a form in the page's language, with the API's own words where ours are general. */
export const RefusalWords = ({ error }: { error: RefusedField }): React.ReactNode => {
  const { t } = useTranslation('frame');
  const known = KNOWN.find((name) => name === `${error.code}_${error.field}`);
  if (known) return t(`desk.refused.known.${known}`);
  const code = CODES.find((name) => name === error.code) ?? 'BAD_USER_INPUT';
  return (
    <>
      {t(`desk.refused.${code}`)}
      {error.message && <span lang="en"> {error.message}</span>}
    </>
  );
};
