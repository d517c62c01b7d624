/** A page of a list as a reader's front page asks for it. */
export const LIST = `query List($after: String) {
  stories(first: 20, after: $after) { edges { node {
    id slug kind title summary language publishedAt
    organisations { role organisation { slug name } } sectors { slug label } methods { slug label }
  } } }
}`;

/** One story with everything that is kept of it. */
export const DETAIL = `query Detail($slug: String!) {
  story(slug: $slug) {
    id slug kind title summary language languages originalLanguage status outcome phase levels period { from to } costBand
    visibility license publishedAt updatedAt createdAt revision revisionPublishedAt changeNote lastConfirmedOn
    nextFollowUpOn sections { key heading markdown } goals { kind text } anchoring { stakeholder interest action }
    contributors { name role affiliation bio contact } attachments { kind title url language transcriptUrl }
    organisations { role bodyKind organisation { slug name } } places { slug name } sectors { slug label }
    methods { slug label } managingOrganisation { slug name } relations { kind story { slug title } }
    provenance { source externalId url } revisions { number publishedAt changeNote }
    benefits { id title description sign type valuation status recipients owner indicator { name unit direction }
      baseline { value on } target { value on low high } money { amountNok priceYear recurrence budgetEffect }
      measurements { value measuredOn comment evidence } }
  }
}`;

/** A search as a page of results asks for it. */
export const SEARCH = `query Search($query: String!, $filter: StoryFilter) {
  searchStories(query: $query, filter: $filter) { totalCount engine
    edges { score node { id slug kind title summary publishedAt sectors { slug label } methods { slug label }
      organisations { role organisation { slug name } } } highlights { field fragment ranges { start end } } }
    facets { field buckets { value label count } }
  }
}`;

/** Completion as a search field asks for it. */
export const SUGGEST = `query Suggest($prefix: String!) { suggest(prefix: $prefix) { __typename } }`;
