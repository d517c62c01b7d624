import { Heading } from '@digdir/designsystemet-react';
import type { PlacedSection } from './story-parts.js';

/** The text of a story; the API has made it so that it can do nothing. */
export const StorySections = ({
  sections,
  lang,
}: {
  sections: readonly PlacedSection[];
  lang: string;
}): React.ReactNode =>
  sections.map(({ id, heading, html }) => (
    <section key={id} className="story-part" lang={lang} aria-labelledby={heading === null ? undefined : id}>
      {heading !== null && (
        <Heading level={2} id={id} data-size="md">
          {heading}
        </Heading>
      )}
      <div className="story-prose" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  ));
