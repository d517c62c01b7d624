import { Button, Details, Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { NamedField } from '../frame/named-field.js';
import { PageLink } from '../frame/page-link.js';

/** Leaving on every device, the file of what is kept, and being forgotten. */
export const OwnAccount = ({ name, isWrongName }: { name: string; isWrongName: boolean }): React.ReactNode => {
  const { t } = useTranslation('follow');
  return (
    <>
      <Heading level={3} data-size="xs">
        {t('account.leave.title')}
      </Heading>
      <Paragraph>{t('account.leave.what')}</Paragraph>
      <Form method="post">
        <input type="hidden" name="intent" value="leave" />
        <Button type="submit" variant="secondary">
          {t('account.leave.button')}
        </Button>
      </Form>
      <Heading level={3} data-size="xs">
        {t('account.data.title')}
      </Heading>
      <Paragraph>{t('account.data.what')}</Paragraph>
      <div className="row">
        <Link href="/auth/my-data" download>
          {t('account.data.get')}
        </Link>
        <PageLink to="/privacy">{t('account.data.more')}</PageLink>
      </div>
      <Details defaultOpen={isWrongName}>
        <Details.Summary>{t('account.forget.title')}</Details.Summary>
        <Details.Content>
          <Paragraph>{t('account.forget.goes')}</Paragraph>
          <Paragraph>{t('account.forget.stays')}</Paragraph>
          <Form method="post" replace preventScrollReset className="follow-settings">
            <input type="hidden" name="intent" value="forget" />
            <NamedField
              id="confirm-name"
              name="confirmName"
              label={t('account.forget.confirm', { name })}
              autoComplete="off"
              required
              error={isWrongName ? t('account.forget.wrong', { name }) : undefined}
            />
            <Button type="submit" data-color="danger">
              {t('account.forget.button')}
            </Button>
          </Form>
        </Details.Content>
      </Details>
    </>
  );
};
