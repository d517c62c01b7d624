import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { OrganisationToChangeQuery } from '../../.generated/documents.js';
import { FormField } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { FieldRows } from './field-rows.js';
import { useLanguageChoices } from './language-choices.js';

/** A body as its form shows it. */
export type KnownOrganisation = NonNullable<OrganisationToChangeQuery['organisation']>;

const FORM = 'register';
const KINDS = ['STATE_BODY', 'MUNICIPALITY', 'COUNTY', 'INTER_MUNICIPAL', 'COMPANY', 'OTHER'] as const;
const LEVELS = ['STATE', 'COUNTY', 'MUNICIPALITY', 'INTER_MUNICIPAL'] as const;
const NAME_KINDS = ['CURRENT', 'ALTERNATIVE', 'ABBREVIATION', 'FORMER'] as const;

/** Writes down a body: what it is and what it is and was called. */
export const OrganisationForm = ({
  organisation,
  refusal,
}: {
  /** The body that is changed; null for a new one. */
  organisation: KnownOrganisation | null;
  refusal: Refusal | null | undefined;
}): React.ReactNode => {
  const { t } = useTranslation('manage');
  const { t: word } = useTranslation('words');
  const languages = useLanguageChoices();
  const names = {
    names: t('organisations.names'),
    kind: t('organisations.kind'),
    level: t('organisations.level'),
    organisationNumber: t('organisations.number'),
    slug: t('concepts.slug'),
    county: t('organisations.county'),
    homepage: t('organisations.homepage'),
    country: t('organisations.country'),
    codes: t('organisations.codes'),
    validFrom: t('organisations.validFrom'),
    validTo: t('organisations.validTo'),
  };
  const days = (from: string | null, to: string | null, prefix: string) => ({
    [`${prefix}From`]: from ?? '',
    [`${prefix}To`]: to ?? '',
  });
  return (
    <Form method="post" className="desk-stack desk-wide">
      <input type="hidden" name="intent" value={FORM} />
      {organisation && <input type="hidden" name="version" value={String(organisation.version ?? '')} />}
      <RefusalSummary level={2} refusal={refusal} intent={FORM} names={names} />
      <FieldRows
        intent={FORM}
        name="names"
        legend={names.names}
        description={t('organisations.namesHelp')}
        columns={[
          { name: 'name', label: t('organisations.name') },
          { name: 'language', label: t('language'), choices: languages },
          {
            name: 'nameKind',
            label: t('organisations.nameKind'),
            choices: NAME_KINDS.map((kind) => [kind, t(`organisations.nameKinds.${kind}`)] as const),
          },
          { name: 'nameFrom', label: names.validFrom, type: 'date' },
          { name: 'nameTo', label: names.validTo, type: 'date' },
        ]}
        rows={(organisation?.names ?? []).map(({ name, language, kind, validFrom, validTo }) => ({
          name,
          language,
          nameKind: kind,
          ...days(validFrom, validTo, 'name'),
        }))}
        blank={2}
        refusal={refusal}
      />
      <FormField intent={FORM} name="kind" label={names.kind} value={organisation?.kind} refusal={refusal}>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`organisationKinds.${kind}`)}
          </option>
        ))}
      </FormField>
      <FormField intent={FORM} name="level" label={names.level} value={organisation?.level ?? ''} refusal={refusal}>
        <option value="">{t('organisations.noLevel')}</option>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {word(`level.${level}`)}
          </option>
        ))}
      </FormField>
      <FormField
        intent={FORM}
        name="organisationNumber"
        label={names.organisationNumber}
        value={organisation?.organisationNumber}
        refusal={refusal}
      />
      {!organisation && (
        <FormField
          intent={FORM}
          name="slug"
          label={names.slug}
          description={t('organisations.slugHelp')}
          refusal={refusal}
        />
      )}
      <FormField
        intent={FORM}
        name="county"
        label={names.county}
        description={t('organisations.countyHelp')}
        value={organisation?.county?.slug}
        refusal={refusal}
      />
      <FormField
        intent={FORM}
        name="homepage"
        type="url"
        label={names.homepage}
        value={organisation?.homepage}
        refusal={refusal}
      />
      <FormField
        intent={FORM}
        name="country"
        label={names.country}
        maxLength={2}
        value={organisation?.country ?? 'NO'}
        refusal={refusal}
      />
      <FieldRows
        intent={FORM}
        name="codes"
        legend={names.codes}
        columns={[
          { name: 'code', label: t('organisations.code') },
          { name: 'codeFrom', label: names.validFrom, type: 'date' },
          { name: 'codeTo', label: names.validTo, type: 'date' },
        ]}
        rows={(organisation?.codes ?? []).map(({ code, validFrom, validTo }) => ({
          code,
          ...days(validFrom, validTo, 'code'),
        }))}
        blank={1}
        refusal={refusal}
      />
      <FormField
        intent={FORM}
        name="validFrom"
        type="date"
        label={t('organisations.began')}
        value={organisation?.validFrom}
        refusal={refusal}
      />
      <FormField
        intent={FORM}
        name="validTo"
        type="date"
        label={t('organisations.ended')}
        value={organisation?.validTo}
        refusal={refusal}
      />
      <Button type="submit">{t('save')}</Button>
    </Form>
  );
};
