import { Heading, Link, List, Paragraph } from '@digdir/designsystemet-react';
import { PageLink } from '../frame/page-link.js';
import { type ProsePiece, proseBlocks } from './prose-parts.js';

/** Addresses of ours that are no pages of the portal. */
const NO_PAGE = /^\/(graphql|feeds|auth|sitemap\.xml)/;

const Piece = ({ words, to }: ProsePiece): React.ReactNode => {
  if (to === null) return words;
  return to.startsWith('/') && !NO_PAGE.test(to) ? (
    <PageLink to={to}>{words}</PageLink>
  ) : (
    <Link href={to}>{words}</Link>
  );
};

const Pieces = ({ pieces }: { pieces: readonly ProsePiece[] }): React.ReactNode =>
  pieces.map((piece, at) => <Piece key={at} {...piece} />);

/** A running text of ours. */
export const Prose = ({ text }: { text: string }): React.ReactNode =>
  proseBlocks(text).map((block, at) =>
    block.kind === 'paragraph' ? (
      <Paragraph key={at} variant="long">
        <Pieces pieces={block.pieces} />
      </Paragraph>
    ) : (
      <List.Unordered key={at}>
        {block.points.map((pieces, point) => (
          <List.Item key={point}>
            <Pieces pieces={pieces} />
          </List.Item>
        ))}
      </List.Unordered>
    ),
  );

/** A part of a page under a heading of its own, which can be linked to. */
export const ProseSection = ({
  id,
  title,
  text,
  children,
}: {
  id: string;
  title: string;
  text: string;
  children?: React.ReactNode;
}): React.ReactNode => (
  <section className="prose" aria-labelledby={id}>
    <Heading level={2} id={id} data-size="sm">
      {title}
    </Heading>
    <Prose text={text} />
    {children}
  </section>
);
