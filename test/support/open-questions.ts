/** What everybody may ask that shows any of what can be changed. */
export const QUESTIONS = [
  `{ stories(first: 100) { totalCount edges { node { slug title summary bodyHtml updatedAt revision sectors { label } methods { label }
    organisations { organisation { name } } revisions { number } contributors { name } benefits { title measurements { value } baselineChanges { reason } } } } } }`,
  '{ concepts(scheme: METHOD, first: 100) { edges { node { slug label } } } a: concept(scheme: METHOD, slug: "ny") { label } }',
  '{ organisations(query: "Nyskapt", first: 100) { edges { node { slug name predecessors { on } } } } asker: organisation(slug: "asker") { name successors { on } } }',
];
