import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../frame/page-head.js';
import type { SECTIONS } from './sections.js';

/** The head of a page of the room: what it is called and what one does there. */
export const SectionHead = ({
  name,
  title,
}: {
  name: (typeof SECTIONS)[number]['name'];
  /** What the page is about, where it is one of several. */
  title?: string;
}): React.ReactNode => {
  const { t } = useTranslation('manage');
  const whole = title ?? t(`sections.${name}.title`);
  return (
    <>
      <PageHead title={whole} listed={false} />
      <Heading level={1} data-size="lg">
        {whole}
      </Heading>
      {!title && <Paragraph variant="long">{t(`sections.${name}.what`)}</Paragraph>}
    </>
  );
};
