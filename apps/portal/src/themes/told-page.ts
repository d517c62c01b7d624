/** A page by its name and address. */
export interface Step {
  readonly name: string;
  readonly to: string;
}

/** Tells programs where a page stands, and what it is about, in the words of schema.org. */
export const toldPage = (steps: readonly Step[], about: object | undefined): object => {
  const path = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, to }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name,
      item: to,
    })),
  };
  const here = steps.at(-1);
  const page = { '@type': 'CollectionPage', name: here?.name, url: here?.to, breadcrumb: path };
  return { '@context': 'https://schema.org', ...page, ...(about && { about }) };
};
