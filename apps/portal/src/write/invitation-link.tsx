import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineAnswer } from './answers.js';
import { useIsScripted } from '../frame/use-is-scripted.js';

/** The link of an invitation just made; it is shown this once. */
export const InvitationLink = ({ link, email }: { link: string; email: string }): React.ReactNode => {
  const { t } = useTranslation('write');
  const isScripted = useIsScripted();
  const [isCopied, setCopied] = useState(false);
  return (
    <Alert data-color="success">
      <Heading level={2} data-size="2xs">
        {t('together.linkMade')}
      </Heading>
      <Paragraph>{email === '' ? t('together.linkForAnybody') : t('together.linkFor', { email })}</Paragraph>
      <LineAnswer name="link" label={t('together.link')} value={link} readOnly />
      {isScripted && (
        <Button
          type="button"
          variant="secondary"
          data-size="sm"
          onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
        >
          {t('together.copy')}
        </Button>
      )}
      <span role="status">{isCopied && t('together.copied')}</span>
    </Alert>
  );
};
