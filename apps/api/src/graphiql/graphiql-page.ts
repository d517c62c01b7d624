import { randomBytes } from 'node:crypto';
import type { GraphiqlAssets } from './graphiql-assets.js';

const common = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  Vary: 'Accept',
};

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A page to be sent: its status, its headers and its text. */
export interface GraphiqlPage {
  readonly status: 200 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/** The query page: GraphiQL from our own origin, with the nonce its script needs for the style elements it adds. */
export function graphiqlPage(assetsUrl: string, assets: GraphiqlAssets): GraphiqlPage {
  const nonce = randomBytes(18).toString('base64');
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Ildsjel GraphQL API: try a query</title>
<link rel="icon" href="${assetsUrl}${assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${assetsUrl}${assets.style}">
<script type="module" src="${assetsUrl}${assets.script}"></script>
</head>
<body>
<main id="graphiql" data-nonce="${nonce}"><p>The query page is loading. It needs JavaScript; without it, send queries by POST to this address.</p></main>
</body>
</html>
`;
  return { status: 200, headers: { ...common, 'Content-Security-Policy': contentSecurityPolicy(nonce) }, html };
}

/** What a browser sees where the files of the page were not built; the API itself works. */
export function unbuiltGraphiqlPage(): GraphiqlPage {
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Ildsjel GraphQL API</title></head>
<body><main><h1>Ildsjel GraphQL API</h1><p>Send queries by POST to this address. The query page has not been built: run <code>npm run build:graphiql</code>.</p></main></body>
</html>
`;
  return {
    status: 503,
    headers: { ...common, 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" },
    html,
  };
}
