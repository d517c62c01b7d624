import { Heading, Link } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { OrganisationPageQuery } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';

type Body = NonNullable<OrganisationPageQuery['organisation']>;

const spaced = (number: string): string => number.replace(/(\d{3})(?=\d)/g, '$1 ');

/** What a body is known by. */
export const BodyFacts = ({ body }: { body: Body }): React.ReactNode => {
  const { t } = useTranslation('themes');
  const { organisationNumber, county, homepage, codes } = body;
  if (!organisationNumber && !county && !homepage && codes.length === 0) return null;
  return (
    <section aria-labelledby="facts" className="theme-related">
      <Heading level={2} data-size="2xs" id="facts">
        {t('facts')}
      </Heading>
      <dl>
        {organisationNumber && (
          <div>
            <dt>{t('number')}</dt>
            <dd>{spaced(organisationNumber)}</dd>
          </div>
        )}
        {codes.length > 0 && (
          <div>
            <dt>{t('codes')}</dt>
            {codes.map(({ code, validFrom, validTo }) => (
              <dd key={code}>
                {code}
                {(validFrom || validTo) && ` (${validFrom?.slice(0, 4) ?? ''}–${validTo?.slice(0, 4) ?? ''})`}
              </dd>
            ))}
          </div>
        )}
        {county && (
          <div>
            <dt>{t('county')}</dt>
            <dd>
              <PageLink to={`/organisations/${county.slug}`}>{county.name}</PageLink>
            </dd>
          </div>
        )}
        {homepage && (
          <div>
            <dt>{t('homepage')}</dt>
            <dd>
              <Link href={homepage}>{new URL(homepage).hostname}</Link>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
};
