import { Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../frame/formats.js';

interface LifetimeProps {
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

/** Since and until when something is in use; nothing where nobody has said. */
export const Lifetime = ({ from, to }: LifetimeProps): React.ReactNode => {
  const { t } = useTranslation('themes');
  const { day } = useFormats();
  if (!from && !to) return null;
  return (
    <Paragraph className="theme-lifetime">
      {to && (
        <Tag data-size="sm" data-color="warning">
          {t('lifetime.ended')}
        </Tag>
      )}{' '}
      {from && to && t('lifetime.both', { from: day(from), to: day(to) })}
      {from && !to && t('lifetime.since', { from: day(from) })}
      {!from && to && t('lifetime.until', { to: day(to) })}
    </Paragraph>
  );
};
