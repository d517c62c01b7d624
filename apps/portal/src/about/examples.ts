/** A question to the API that a page shows, and that runs as it stands. */
export interface Example {
  readonly name: 'search' | 'body' | 'story' | 'words' | 'changes';
  readonly query: string;
}

/** What most programs ask, in five questions; each is tried by a test. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'search',
    query: `{
  searchStories(query: "gevinstrealisering", first: 5) {
    totalCount
    edges {
      node { title url summary }
      highlights { field fragment }
    }
    facets { field buckets { label count } }
  }
}`,
  },
  {
    name: 'body',
    query: `{
  stories(first: 5, filter: { organisations: ["asker"], hasMeasuredBenefits: true }) {
    edges {
      cursor
      node { title publishedAt organisations { role organisation { name } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    name: 'story',
    query: `{
  story(slug: "asker-maler-gevinster-midt-i-sammenslaingen", language: EN) {
    title
    textLanguage
    bodyHtml
    sectors { label }
    methods { label uri }
    similar(first: 3) { title url }
  }
}`,
  },
  {
    name: 'words',
    query: `{
  concepts(scheme: METHOD, first: 5, language: NN) {
    edges { node { slug label } }
  }
  suggest(prefix: "inno") { kind text slug }
}`,
  },
  {
    name: 'changes',
    query: `{
  changes(first: 5) {
    edges { cursor node { kind at tombstone story { title url } } }
    pageInfo { endCursor hasNextPage }
  }
}`,
  },
];
