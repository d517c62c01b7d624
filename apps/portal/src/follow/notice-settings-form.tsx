import { Button, Fieldset, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { NamedRadio, NamedSwitch } from '../frame/named-choices.js';
import type { FollowingPageQuery } from '../../.generated/documents.js';
import { languageName, PAGE_LANGUAGES } from '../languages.js';

type Settings = NonNullable<NonNullable<FollowingPageQuery['viewer']>['noticeSettings']>;

/** Whether mails are sent at all, where to, and in which language. */
export const NoticeSettingsForm = ({ settings }: { settings: Settings }): React.ReactNode => {
  const { t } = useTranslation('follow');
  const { address, byMail, language } = settings;
  return (
    <Form method="post" replace preventScrollReset className="follow-settings">
      <input type="hidden" name="intent" value="settings" />
      <NamedSwitch
        name="byMail"
        value="on"
        defaultChecked={byMail}
        label={t('settings.byMail')}
        description={address ? t('settings.address', { address }) : t('settings.noAddress')}
      />
      <Fieldset>
        <Fieldset.Legend>{t('settings.language')}</Fieldset.Legend>
        {PAGE_LANGUAGES.map((one) => (
          <NamedRadio
            key={one}
            name="language"
            value={one.toUpperCase()}
            defaultChecked={language === one.toUpperCase()}
            label={<span lang={one}>{languageName(one)}</span>}
          />
        ))}
      </Fieldset>
      <Paragraph data-size="sm">{t('settings.help')}</Paragraph>
      <Button type="submit" variant="secondary">
        {t('settings.save')}
      </Button>
    </Form>
  );
};
