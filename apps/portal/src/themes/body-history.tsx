import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { OrganisationPageQuery } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { ShownDate } from '../frame/shown-date.js';

type Body = NonNullable<OrganisationPageQuery['organisation']>;

const Line = ({ title, id, bodies }: { title: string; id: string; bodies: Body['predecessors'] }): React.ReactNode => {
  const { t } = useTranslation('themes');
  if (bodies.length === 0) return null;
  return (
    <section aria-labelledby={id} className="theme-related">
      <Heading level={2} data-size="2xs" id={id}>
        {title}
      </Heading>
      <ul>
        {bodies.map(({ kind, on, organisation }) => (
          <li key={organisation.slug}>
            <PageLink to={`/organisations/${organisation.slug}`}>{organisation.name}</PageLink>
            <small>
              {t(`succession.${kind}`)} <ShownDate day={on} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The names of a body over time, and the bodies before and after it. */
export const BodyHistory = ({ body }: { body: Body }): React.ReactNode => {
  const { t } = useTranslation('themes');
  const names = body.names.filter(({ name }) => name !== body.name);
  return (
    <>
      {names.length > 0 && (
        <section aria-labelledby="names" className="theme-related">
          <Heading level={2} data-size="2xs" id="names">
            {t('names')}
          </Heading>
          <ul>
            {names.map(({ name, kind, language, validFrom, validTo }) => (
              <li key={`${name}${kind}${language}`}>
                <span lang={language.toLowerCase()}>{name}</span>
                <small>
                  {t(`nameKind.${kind}`)}
                  {(validFrom || validTo) && ` ${validFrom?.slice(0, 4) ?? ''}–${validTo?.slice(0, 4) ?? ''}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Line title={t('predecessors')} id="predecessors" bodies={body.predecessors} />
      <Line title={t('successors')} id="successors" bodies={body.successors} />
    </>
  );
};
