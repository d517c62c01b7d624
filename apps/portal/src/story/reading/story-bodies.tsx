import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../frame/page-link.js';
import type { Story } from '../story-types.js';
import { langOf } from '../text-language.js';

/** The bodies that had a part in it, by the part they had; one that is withheld is told as such. */
export const StoryBodies = ({ story }: { story: Story }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  if (story.organisations.length === 0) return null;
  return (
    <section aria-labelledby="bodies">
      <Heading level={2} id="bodies" data-size="2xs">
        {t('bodies.title')}
      </Heading>
      <ul className="plain-list story-bodies">
        {story.organisations.map(({ role, bodyKind, organisation }, index) => (
          <li key={`${organisation?.slug ?? bodyKind}-${role}-${index}`}>
            {organisation ? (
              <span lang={langOf(organisation.nameLanguage)}>
                <PageLink to={`/organisations/${organisation.slug}`}>{organisation.name}</PageLink>
              </span>
            ) : (
              <span>{t('bodies.withheld', { kind: word(`organisationKind.${bodyKind}`).toLowerCase() })}</span>
            )}
            <span className="story-quiet">{word(`role.${role}`)}</span>
          </li>
        ))}
      </ul>
      {story.withheldOrganisation && (
        <Paragraph data-size="sm" className="story-quiet">
          {t('bodies.whyWithheld')}
        </Paragraph>
      )}
    </section>
  );
};
