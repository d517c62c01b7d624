import { Tag, type TagProps } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ReviewState } from '../../.generated/documents.js';

const COLOR: Readonly<Record<ReviewState, NonNullable<TagProps['data-color']>>> = {
  WAITING: 'info',
  SCHEDULED: 'accent',
  PUBLISHED: 'success',
  CHANGES_REQUESTED: 'warning',
  TAKEN_BACK: 'neutral',
  DECLINED: 'danger',
  WITHDRAWN: 'neutral',
};

/** Where a review stands, at a glance; the words say it, the colour only helps. */
export const ReviewStateTag = ({ state }: { state: ReviewState }): React.ReactNode => {
  const { t } = useTranslation('review');
  return <Tag data-color={COLOR[state]}>{t(`state.${state}`)}</Tag>;
};
