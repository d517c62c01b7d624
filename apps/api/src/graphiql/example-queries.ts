/** A query that the page offers to try, with the variables it needs. */
export interface ExampleQuery {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The queries a newcomer finds in the page, one tab each, named by their operation. */
export const exampleQueries: readonly ExampleQuery[] = [
  {
    query: `# The newest published stories. Run it with Ctrl-Enter.
query NewestStories {
  stories(first: 5) {
    edges {
      cursor
      node {
        slug
        title
        summary
        kind
        publishedAt
        organisations {
          role
          organisation {
            name
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
  },
  {
    query: `# Full text search with counts by facet. Values of one filter are "or", filters together are "and".
query SearchWithFacets($query: String!, $filter: StoryFilter) {
  searchStories(query: $query, filter: $filter, first: 10, language: NB) {
    totalCount
    engine
    facets {
      field
      buckets {
        value
        label
        count
      }
    }
    edges {
      score
      node {
        slug
        title
        summary
      }
    }
  }
}
`,
    variables: { query: 'gevinstrealisering', filter: { kinds: ['CASE_STORY'] } },
  },
  {
    query: `# One story by its slug. A slug the story had before leads to it too.
query StoryBySlug($slug: String!) {
  story(slug: $slug, language: NB) {
    id
    url
    title
    summary
    bodyHtml
    status
    outcome
    revision
    sectors {
      label
    }
    methods {
      label
    }
    similar(first: 3) {
      slug
      title
    }
  }
}
`,
    variables: { slug: 'asker-maler-gevinster-midt-i-sammenslaingen' },
  },
  {
    query: `# The vocabulary: every method that stories are tagged with, in English.
query Concepts {
  concepts(scheme: METHOD, first: 60, language: EN) {
    edges {
      node {
        slug
        label
        uri
      }
    }
  }
}
`,
  },
  {
    query: `# Organisations by any name they have or had.
query Organisations($query: String) {
  organisations(query: $query, first: 10) {
    edges {
      node {
        slug
        name
        organisationNumber
      }
    }
  }
}
`,
    variables: { query: 'asker' },
  },
  {
    query: `# What was published, revised, unpublished or withdrawn, oldest first. Go on after endCursor to miss nothing.
query Changes($after: String) {
  changes(first: 20, after: $after) {
    edges {
      cursor
      node {
        sequence
        kind
        at
        tombstone
        story {
          title
          url
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
    variables: { after: null },
  },
];
