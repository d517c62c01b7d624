import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
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

/** Those who wrote it, with what they were at the time. */
export const StoryPeople = ({ story }: { story: Story }): React.ReactNode => {
  const { t } = useTranslation('story');
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
                <strong>{name}</strong>
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
