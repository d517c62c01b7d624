import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormField } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { FieldRows } from './field-rows.js';
import { useLanguageChoices } from './language-choices.js';
import { SCHEMES } from './schemes.js';
import type { ShownConcept } from './written-concept.js';

const FORM = 'define';
const LABEL_KINDS = ['PREFERRED', 'ALTERNATIVE', 'HIDDEN'] as const;
const RELATIONS = ['BROADER', 'RELATED', 'EXACT_MATCH', 'CLOSE_MATCH', 'BROAD_MATCH'] as const;
const LANGUAGES = ['NB', 'NN', 'EN'] as const;

/** Writes down a concept: its names, what it means, and how it stands to others. */
export const ConceptForm = ({
  concept,
  refusal,
}: {
  /** The concept that is changed; null for a new one. */
  concept: ShownConcept | null;
  refusal: Refusal | null | undefined;
}): React.ReactNode => {
  const { t } = useTranslation('manage');
  const { t: word } = useTranslation('words');
  const languages = useLanguageChoices();
  const names = {
    slug: t('concepts.slug'),
    labels: t('concepts.labels'),
    definition: t('concepts.definition'),
    relations: t('concepts.relations'),
    notation: t('concepts.notation'),
    uri: t('concepts.uri'),
    validFrom: t('concepts.validFrom'),
    validTo: t('concepts.validTo'),
  };
  return (
    <Form method="post" className="desk-stack desk-wide">
      <input type="hidden" name="intent" value={FORM} />
      <RefusalSummary level={2} refusal={refusal} intent={FORM} names={names} />
      {concept ? (
        <input type="hidden" name="version" value={String(concept.version)} />
      ) : (
        <FormField
          intent={FORM}
          name="slug"
          label={names.slug}
          description={t('concepts.slugHelp')}
          refusal={refusal}
        />
      )}
      <FieldRows
        intent={FORM}
        name="labels"
        legend={names.labels}
        description={t('concepts.labelsHelp')}
        columns={[
          { name: 'label', label: t('concepts.label') },
          { name: 'language', label: t('language'), choices: languages },
          {
            name: 'labelKind',
            label: t('concepts.labelKind'),
            choices: LABEL_KINDS.map((kind) => [kind, t(`concepts.labelKinds.${kind}`)] as const),
          },
        ]}
        rows={concept?.labels ?? []}
        blank={3}
        refusal={refusal}
      />
      {LANGUAGES.map((language) => (
        <FormField
          key={language}
          intent={FORM}
          name={`definition${language}`}
          label={`${names.definition} (${word(`language.${language}`)})`}
          rows={3}
          value={concept?.definitions[language]}
          refusal={refusal}
        />
      ))}
      <FieldRows
        intent={FORM}
        name="relations"
        legend={names.relations}
        columns={[
          {
            name: 'relation',
            label: t('concepts.relation'),
            choices: RELATIONS.map((kind) => [kind, t(`concepts.relationKinds.${kind}`)] as const),
          },
          {
            name: 'relatedScheme',
            label: t('concepts.scheme'),
            choices: SCHEMES.map((scheme) => [scheme, t(`schemes.${scheme}`)] as const),
          },
          { name: 'relatedSlug', label: names.slug },
        ]}
        rows={concept?.relations ?? []}
        blank={2}
        refusal={refusal}
      />
      <FormField
        intent={FORM}
        name="validFrom"
        type="date"
        label={names.validFrom}
        value={concept?.validFrom}
        refusal={refusal}
      />
      <FormField
        intent={FORM}
        name="validTo"
        type="date"
        label={names.validTo}
        description={t('concepts.validToHelp')}
        value={concept?.validTo}
        refusal={refusal}
      />
      <FormField intent={FORM} name="notation" label={names.notation} value={concept?.notation} refusal={refusal} />
      <FormField intent={FORM} name="uri" type="url" label={names.uri} value={concept?.uri} refusal={refusal} />
      <Button type="submit">{t('save')}</Button>
    </Form>
  );
};
