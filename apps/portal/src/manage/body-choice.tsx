import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormField } from '../desk/form-field.js';
import type { ChosenBody } from './chosen-body.server.js';

/** Chooses the body that a page is about, for those who look after several, and says which one it is. */
export const BodyChoice = ({ chosen: { bodies, asked, body, isUnknown } }: { chosen: ChosenBody }): React.ReactNode => {
  const { t } = useTranslation('manage');
  const ofEveryBody = bodies.includes(null);
  return (
    <>
      {(ofEveryBody || bodies.length > 1) && (
        <Form className="desk-form-row" key={asked}>
          {ofEveryBody ? (
            <FormField
              intent="choice"
              name="body"
              type="search"
              label={t('body.label')}
              description={t('body.help')}
              value={asked}
            />
          ) : (
            <FormField intent="choice" name="body" label={t('body.label')} value={body?.slug}>
              {bodies.map((one) => (
                <option key={one?.slug} value={one?.slug}>
                  {one?.name}
                </option>
              ))}
            </FormField>
          )}
          <Button type="submit" variant="secondary">
            {t('body.show')}
          </Button>
        </Form>
      )}
      <div role="status">
        {isUnknown && <Paragraph>{t('body.unknown', { body: asked })}</Paragraph>}
        {!isUnknown && (
          <Heading level={2} data-size="sm">
            {body?.name ?? t('body.every')}
          </Heading>
        )}
      </div>
    </>
  );
};
