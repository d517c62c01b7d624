import { Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { EditorialState, PendingState } from '../../.generated/documents.js';

const COLOURS: Partial<Record<EditorialState, 'info' | 'warning' | 'success' | 'danger'>> = {
  SUBMITTED: 'info',
  CHANGES_REQUESTED: 'warning',
  PUBLISHED: 'success',
  DECLINED: 'danger',
};

/** Where a story stands; for one with a new revision beside the published, both. */
export const StateTag = ({
  story: { editorialState, pendingState },
}: {
  story: { readonly editorialState: EditorialState; readonly pendingState: PendingState | null };
}): React.ReactNode => {
  const { t } = useTranslation('words');
  const states =
    pendingState === null || pendingState === editorialState ? [editorialState] : [editorialState, pendingState];
  return states.map((state) => (
    <Tag key={state} data-color={COLOURS[state] ?? 'neutral'} data-size="sm">
      {t(`editorialState.${state}`)}
    </Tag>
  ));
};
