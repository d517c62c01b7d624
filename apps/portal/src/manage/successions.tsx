import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useFormats } from '../frame/formats.js';
import { FormField } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { PageLink } from '../frame/page-link.js';
import type { KnownOrganisation } from './organisation-form.js';

const FORM = 'succession';
const KINDS = ['MERGER', 'SPLIT', 'PART', 'RENAME'] as const;

/** What came before a body and after it, and the way to record it. */
export const Successions = ({
  organisation,
  refusal,
}: {
  organisation: KnownOrganisation;
  refusal: Refusal | null | undefined;
}): React.ReactNode => {
  const { t } = useTranslation('manage');
  const { shortDay } = useFormats();
  const names = {
    predecessor: t('succession.predecessor'),
    successor: t('succession.successor'),
    on: t('succession.on'),
    kind: t('succession.kind'),
  };
  const sides = [
    { title: t('succession.before'), those: organisation.predecessors },
    { title: t('succession.after'), those: organisation.successors },
  ];
  return (
    <section className="manage-box desk-stack" aria-labelledby="successions">
      <Heading level={2} data-size="sm" id="successions">
        {t('succession.title')}
      </Heading>
      {sides.map(({ title, those }) => (
        <div key={title}>
          <Heading level={3} data-size="2xs">
            {title}
          </Heading>
          {those.length === 0 && <Paragraph className="desk-quiet">{t('succession.none')}</Paragraph>}
          <ul>
            {those.map(({ kind, on, organisation: other }) => (
              <li key={`${other.slug} ${on}`}>
                <PageLink to={`/manage/organisation/${other.slug}`}>{other.name}</PageLink>{' '}
                {t(`succession.kinds.${kind}`)}, {shortDay(on)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Form method="post" className="desk-stack desk-wide">
        <RefusalSummary refusal={refusal} intent={FORM} names={names} />
        <Paragraph>{t('succession.help')}</Paragraph>
        <FormField
          intent={FORM}
          name="predecessor"
          label={names.predecessor}
          value={organisation.slug}
          refusal={refusal}
        />
        <FormField intent={FORM} name="successor" label={names.successor} refusal={refusal} />
        <FormField intent={FORM} name="kind" label={names.kind} refusal={refusal}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`succession.kinds.${kind}`)}
            </option>
          ))}
        </FormField>
        <FormField intent={FORM} name="on" type="date" label={names.on} refusal={refusal} />
        <Button type="submit" name="intent" value={FORM} variant="secondary">
          {t('succession.record')}
        </Button>
      </Form>
    </section>
  );
};
