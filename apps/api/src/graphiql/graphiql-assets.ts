import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageRoot } from '#platform/config';

/** One file of the query page, ready to be sent. */
export interface GraphiqlAsset {
  readonly contentType: string;
  readonly etag: string;
  readonly body: Buffer;
  readonly gzipped: Buffer;
}

/** The files of the query page by name, and which of them is what. Names carry a hash of the content. */
export interface GraphiqlAssets {
  readonly script: string;
  readonly style: string;
  readonly icon: string;
  readonly byName: ReadonlyMap<string, GraphiqlAsset>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** One file of the query page, made ready to be sent. */
export function graphiqlAsset(name: string, body: Buffer): GraphiqlAsset {
  const contentType = contentTypes[extname(name)] ?? 'application/octet-stream';
  const etag = createHash('sha256').update(body).digest('hex').slice(0, 32);
  return { contentType, etag, body, gzipped: gzipSync(body) };
}

/** Reads what `npm run build:graphiql` made; null when it has not been run. */
export function readGraphiqlAssets(directory = join(packageRoot, 'dist', 'graphiql')): GraphiqlAssets | null {
  const manifest = join(directory, 'manifest.json');
  if (!existsSync(manifest)) return null;
  const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    files: Record<'script' | 'style' | 'icon', string>;
  };
  const byName = new Map(
    Object.values(files).map((name) => [name, graphiqlAsset(name, readFileSync(join(directory, name)))]),
  );
  return { ...files, byName };
}
