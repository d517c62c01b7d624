import { Table } from '@digdir/designsystemet-react';

/** A table that scrolls by itself where it is wider than the page, by keyboard too. */
export const DataTable = ({
  caption,
  head,
  children,
}: {
  caption: string;
  head: readonly string[];
  children: React.ReactNode;
}): React.ReactNode => (
  // A region that scrolls has to be reachable by keyboard.
  <div className="desk-table" role="region" aria-label={caption} tabIndex={0}>
    <Table data-color="neutral" zebra>
      <caption className="ds-sr-only">{caption}</caption>
      <Table.Head>
        <Table.Row>
          {head.map((title) => (
            <Table.HeaderCell key={title} scope="col">
              {title}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>{children}</Table.Body>
    </Table>
  </div>
);
