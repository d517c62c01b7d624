import { Button, Fieldset } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { NamedRadio } from '../frame/named-choices.js';
import type { SynonymSetShownFragment } from '../../.generated/documents.js';
import { FormField, fieldId } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { FieldRows } from './field-rows.js';
import { useLanguageChoices } from './language-choices.js';

const DIRECTIONS = ['BOTH_WAYS', 'ONE_WAY'] as const;

/** Writes down what a search takes for one another. */
export const SynonymForm = ({
  intent,
  set,
  refusal,
}: {
  intent: 'add' | 'change';
  /** The set that is changed; left out for a new one. */
  set?: SynonymSetShownFragment;
  refusal: Refusal | null | undefined;
}): React.ReactNode => {
  const { t } = useTranslation('manage');
  const languages = useLanguageChoices(t('synonyms.anyLanguage'));
  const names = {
    expressions: t('synonyms.expressions'),
    note: t('synonyms.note'),
    direction: t('synonyms.direction'),
  };
  const rows = set?.expressions.map(({ text, language }) => ({ text, language: language ?? '' })) ?? [];
  const direction = refusal?.intent === intent ? refusal.values['direction']?.[0] : (set?.direction ?? 'BOTH_WAYS');
  return (
    <Form method="post" className="desk-stack desk-wide">
      <RefusalSummary level={set ? 2 : 3} refusal={refusal} intent={intent} names={names} />
      {set && <input type="hidden" name="version" value={String(set.version)} />}
      <FieldRows
        intent={intent}
        name="expressions"
        legend={names.expressions}
        description={t('synonyms.expressionsHelp')}
        columns={[
          { name: 'text', label: t('synonyms.expression') },
          { name: 'language', label: t('language'), choices: languages },
        ]}
        rows={rows}
        blank={set ? 2 : 3}
        refusal={refusal}
      />
      <Fieldset id={fieldId(intent, 'direction')}>
        <Fieldset.Legend>{names.direction}</Fieldset.Legend>
        {DIRECTIONS.map((one) => (
          <NamedRadio
            key={one}
            name="direction"
            value={one}
            label={t(`synonyms.directions.${one}`)}
            defaultChecked={direction === one}
          />
        ))}
      </Fieldset>
      <FormField
        intent={intent}
        name="note"
        label={names.note}
        description={t('synonyms.noteHelp')}
        maxLength={500}
        value={set?.note}
        refusal={refusal}
      />
      <Button type="submit" name="intent" value={intent}>
        {set ? t('save') : t('synonyms.addIt')}
      </Button>
    </Form>
  );
};
