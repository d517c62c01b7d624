import type { LoaderFunctionArgs } from 'react-router';
import { StoryCitationDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { speakerOf } from '../texts/all.server.js';
import { bibtex } from './citing/bibtex.js';
import { citationText } from './citing/citation-text.js';
import { type Cited, citedOf } from './citing/cited.js';
import { ris } from './citing/ris.js';
import { formatsOf } from '../frame/formats.js';
import { norwegianClock } from '../frame/norwegian-time.js';
import { leadToPresent, readAsked } from './load-story.server.js';
import type { PageLanguage } from '../languages.js';

type Write = (cited: Cited, readOn: string, language: PageLanguage) => string;

const PUBLISHER = 'Ildsjel';

const plainText: Write = (cited, readOn, language) =>
  `${citationText(cited, readOn, speakerOf(language).getFixedT(language, 'story'), formatsOf(language))}\n`;

const FORMATS: Readonly<Record<string, { readonly type: string; readonly write: Write }>> = {
  bib: { type: 'application/x-bibtex', write: (cited, readOn) => bibtex(cited, PUBLISHER, readOn) },
  ris: { type: 'application/x-research-info-systems', write: (cited, readOn) => ris(cited, PUBLISHER, readOn) },
  txt: { type: 'text/plain', write: plainText },
};

/** A story as a reference, in the format that the address ends with. */
export const loader = async ({ params, request, context }: LoaderFunctionArgs): Promise<Response> => {
  const asked = readAsked(params, request);
  const extension = /\.(\w+)(?:\.data)?$/.exec(new URL(request.url).pathname)?.[1] ?? '';
  const format = FORMATS[extension];
  if (!format) throw fault('NOT_FOUND');
  const { slug, textLanguage, revision } = asked;
  const { story } = await ask(context, StoryCitationDocument, { slug, language: textLanguage, revision });
  if (!story) throw fault('NOT_FOUND');
  leadToPresent(asked, story.slug, request, `/citation.${extension}`);
  const written = format.write(
    citedOf(story, story, revision !== null),
    norwegianClock(new Date()).day,
    asked.pageLanguage,
  );
  return new Response(written, {
    headers: {
      'content-type': `${format.type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${story.slug}.${extension}"`,
    },
  });
};
