import { Button, Fieldset, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { NamedCheckbox } from '../frame/named-choices.js';
import type { Scope } from '../../.generated/documents.js';
import type { DeskBody } from '../desk/desk-viewer.js';
import { FormField, fieldId } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { ROLES } from './roles.js';

const SCOPES = [
  'STORIES_READ',
  'STORIES_WRITE',
  'STORIES_PUBLISH',
  'BENEFITS_WRITE',
  'COMMENTS_WRITE',
  'COMMENTS_MODERATE',
  'REGISTERS_WRITE',
  'PEOPLE_MANAGE',
  'KEYS_MANAGE',
] as const satisfies readonly Scope[];

const FORM = 'create';

/** Makes a key for a program. */
export const NewKey = ({
  bodies,
  refusal,
}: {
  bodies: readonly DeskBody[];
  refusal: Refusal | null | undefined;
}): React.ReactNode => {
  const { t } = useTranslation('manage');
  const names = {
    name: t('keys.name'),
    organisation: t('body.label'),
    role: t('people.role'),
    expiresAt: t('keys.expiresAt'),
    scopes: t('keys.scopes'),
  };
  const chosen = refusal?.intent === FORM ? (refusal.values['scopes'] ?? []) : [];
  return (
    <section className="manage-box" aria-labelledby="new-key">
      <Form method="post" className="desk-stack">
        <Heading level={2} data-size="sm" id="new-key">
          {t('keys.new')}
        </Heading>
        <RefusalSummary refusal={refusal} intent={FORM} names={names} />
        <FormField
          intent={FORM}
          name="name"
          label={names.name}
          description={t('keys.nameHelp')}
          maxLength={200}
          autoComplete="off"
          refusal={refusal}
        />
        {bodies.includes(null) ? (
          <FormField
            intent={FORM}
            name="organisation"
            label={names.organisation}
            description={t('keys.bodyHelp')}
            refusal={refusal}
          />
        ) : (
          <FormField intent={FORM} name="organisation" label={names.organisation} refusal={refusal}>
            {bodies.map((body) => (
              <option key={body?.slug} value={body?.slug}>
                {body?.name}
              </option>
            ))}
          </FormField>
        )}
        <FormField intent={FORM} name="role" label={names.role} refusal={refusal}>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`roles.${one}`)} – {t(`roleHelp.${one}`)}
            </option>
          ))}
        </FormField>
        <Fieldset id={fieldId(FORM, 'scopes')}>
          <Fieldset.Legend>{names.scopes}</Fieldset.Legend>
          <Fieldset.Description>{t('keys.scopesHelp')}</Fieldset.Description>
          {SCOPES.map((scope) => (
            <NamedCheckbox
              key={scope}
              name="scopes"
              value={scope}
              label={t(`scopes.${scope}`)}
              defaultChecked={chosen.includes(scope)}
            />
          ))}
        </Fieldset>
        <FormField
          intent={FORM}
          name="expiresAt"
          type="date"
          label={names.expiresAt}
          description={t('keys.expiresHelp')}
          refusal={refusal}
        />
        <Button type="submit" name="intent" value="create">
          {t('keys.create')}
        </Button>
      </Form>
    </section>
  );
};
