import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';
import { exampleQueries } from '../example-queries.ts';
import { keylessStorage } from './keyless-storage.mjs';

const headers = '{\n  "Authorization": "Bearer "\n}\n';

const withVariables = ({ query, variables }) => ({
  query,
  variables: variables ? JSON.stringify(variables, null, 2) : '',
  headers,
});

/** The headers as edited, without a bearer token that was left empty. */
const withoutEmptyKey = (edited = {}) =>
  Object.fromEntries(
    Object.entries(edited).filter(
      ([name, value]) => name.toLowerCase() !== 'authorization' || !/^\s*(bearer)?\s*$/i.test(String(value)),
    ),
  );

const send = createGraphiQLFetcher({ url: window.location.pathname });
const fetcher = (params, options) => send(params, { ...options, headers: withoutEmptyKey(options?.headers) });

const asked = new URLSearchParams(window.location.search);
const askedFor = asked.has('query') ? { query: asked.get('query'), variables: asked.get('variables') ?? '' } : {};

const mount = document.getElementById('graphiql');
globalThis.__webpack_nonce__ = mount.dataset.nonce;
createRoot(mount).render(
  createElement(
    GraphiQL,
    {
      fetcher,
      storage: keylessStorage,
      defaultTabs: exampleQueries.map(withVariables),
      defaultHeaders: headers,
      ...askedFor,
      defaultEditorToolsVisibility: true,
      shouldPersistHeaders: false,
      showPersistHeadersSettings: false,
    },
    createElement(GraphiQL.Logo, null, 'Ildsjel'),
  ),
);
