import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../frame/page-link.js';
import { contributorPath } from '../../themes/contributor-path.js';
import type { AskedStory } from '../asked-story.js';
import type { Story } from '../story-types.js';

const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** How to reach somebody: an address to write to, or what they said themselves. */
const Contact = ({ contact }: { contact: string }): React.ReactNode =>
  ADDRESS.test(contact) ? (
    <a className="ds-link" href={`mailto:${encodeURIComponent(contact).replace('%40', '@')}`}>
      {contact}
    </a>
  ) : (
    contact
  );

/** A name, which leads to what they have contributed to. */
const Name = ({ name, leads }: { name: string; leads: boolean }): React.ReactNode => {
  const path = leads ? contributorPath(name) : null;
  return path ? <PageLink to={path}>{name}</PageLink> : <strong>{name}</strong>;
};

/**
 * Those who wrote it, with what they were at the time. Names of a former revision, and of a story that withholds whose it is,
 * lead nowhere: nobody is found by them.
 */
export const StoryPeople = ({ asked, story }: { asked: AskedStory; story: Story }): React.ReactNode => {
  const { t } = useTranslation('story');
  const leads = asked.revision === null && !story.withheldOrganisation;
  if (story.contributors.length === 0) return null;
  return (
    <section className="story-part" aria-labelledby="contributors">
      <Heading level={2} id="contributors" data-size="md">
        {t('people.title')}
      </Heading>
      <ul className="plain-list story-people">
        {story.contributors.map(({ name, role, affiliation, bio, contact }, index) => (
          <li key={`${name}-${index}`}>
            <Paragraph asChild>
              <p>
                <Name name={name} leads={leads} />
                {role && `, ${role}`}
              </p>
            </Paragraph>
            {affiliation && (
              <Paragraph data-size="sm" className="story-quiet">
                {t('people.affiliation', { affiliation })}
              </Paragraph>
            )}
            {bio && <Paragraph data-size="sm">{bio}</Paragraph>}
            {contact && (
              <Paragraph data-size="sm">
                {t('people.contact')} <Contact contact={contact} />
              </Paragraph>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
