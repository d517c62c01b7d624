import type { RouterContextProvider } from 'react-router';
import { type Language, PickConceptDocument, PickOrganisationDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import type { Option, PickSource } from './options.js';

const OF_PLACES = ['MUNICIPALITY', 'COUNTY'];

/** What there is to be chosen whose name fits what is being typed. */
export const pick = async (
  context: Readonly<RouterContextProvider>,
  source: PickSource,
  typed: string,
  language: Language,
): Promise<readonly Option[]> => {
  const query = typed.trim().slice(0, 100) || null;
  if (source === 'SECTOR' || source === 'METHOD') {
    const { concepts } = await ask(context, PickConceptDocument, { scheme: source, query, language });
    return concepts.edges.map(({ node: { slug, label } }) => ({ value: slug, label }));
  }
  const { organisations } = await ask(context, PickOrganisationDocument, { query, language });
  return organisations.edges
    .filter(({ node }) => source === 'BODY' || OF_PLACES.includes(node.kind))
    .map(({ node: { slug, name, validTo } }) => ({
      value: slug,
      label: validTo === null ? name : `${name} (–${validTo.slice(0, 4)})`,
    }));
};
