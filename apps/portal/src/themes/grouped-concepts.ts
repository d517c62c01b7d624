/** A concept as a vocabulary lists it. */
export interface ListedConcept {
  readonly slug: string;
  readonly label: string;
  readonly broader: readonly { readonly slug: string }[];
}

/** A concept at the top of its vocabulary, and all that is narrower in any number of steps. */
export interface ConceptGroup<Concept> {
  readonly top: Concept;
  readonly narrower: readonly Concept[];
}

/**
 * Puts concepts under those at the top, in the order of the vocabulary. One that is narrower than several stands under each; one
 * whose wider ones are not listed stands at the top itself.
 */
export const groupedConcepts = <Concept extends ListedConcept>(
  concepts: readonly Concept[],
): readonly ConceptGroup<Concept>[] => {
  const known = new Map(concepts.map((concept) => [concept.slug, concept]));
  const widerOf = ({ broader }: ListedConcept): readonly Concept[] =>
    broader.flatMap(({ slug }) => known.get(slug) ?? []);
  const topsOf = (concept: Concept, seen: ReadonlySet<string>): readonly Concept[] => {
    const wider = widerOf(concept).filter(({ slug }) => !seen.has(slug));
    return wider.length === 0 ? [concept] : wider.flatMap((one) => topsOf(one, new Set([...seen, one.slug])));
  };
  const groups = new Map<string, Set<Concept>>();
  for (const concept of concepts) {
    for (const top of topsOf(concept, new Set([concept.slug]))) {
      const group = groups.get(top.slug) ?? new Set();
      if (top !== concept) group.add(concept);
      groups.set(top.slug, group);
    }
  }
  return concepts.flatMap((top) => {
    const narrower = groups.get(top.slug);
    return narrower ? [{ top, narrower: [...narrower] }] : [];
  });
};
