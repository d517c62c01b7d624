import { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { surroundingsContext } from './api/surroundings.js';
import { NonceContext } from './frame/nonce.js';
import { languageOf } from './languages.js';
import { speakerOf } from './texts/all.server.js';

/** Nothing of a page is put off, so a page that takes longer than this will not come. */
const RENDERED_WITHIN_MS = 10_000;

const whole = (page: React.ReactNode, nonce: string): Promise<Buffer<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const sink = new Writable({
      write: (part: Buffer, _, done) => {
        parts.push(part);
        done();
      },
      final: (done) => {
        done();
        resolve(Buffer.concat(parts));
      },
    });
    const timer = setTimeout(() => abort(new Error('A page was not rendered in time.')), RENDERED_WITHIN_MS);
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => {
        clearTimeout(timer);
        pipe(sink);
      },
      onError: (error) => {
        clearTimeout(timer);
        reject(error);
      },
    });
  });

/** Renders a page as a whole, so that one that cannot be rendered is answered as an error and not in half. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce } = context.get(surroundingsContext);
  const language = languageOf(new URL(request.url).pathname);
  const page = (
    <NonceContext value={nonce}>
      <I18nextProvider i18n={speakerOf(language)}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </I18nextProvider>
    </NonceContext>
  );
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('content-language', language);
  return new Response(await whole(page, nonce), { status, headers });
}

/** What a loader or a page throws is told to those who run the product; faults that are answers are none. */
export const handleError = (
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void => {
  if (!request.signal.aborted) context.get(surroundingsContext).report(error);
};
