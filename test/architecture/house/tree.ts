import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a check looks at: every text file of the project by its path, and the rooms and apps that have a folder. */
export interface Tree {
  files: ReadonlyMap<string, string>;
  rooms: readonly string[];
  apps: readonly string[];
}

const skipped =
  /(^|\/)(node_modules|dist|coverage|data|public|[.]git|[.]data|[.]cache|[.]react-router|[.]generated)(\/|$)|architecture\/fixtures\//;
const readable = /[.](ts|tsx|mjs|cjs|js|json|md|ya?ml|sql|graphql|sh|env|npmrc)$|(^|\/)(Dockerfile|run|[.][a-z]+rc)$/;
const layers = ['platform', 'domain', 'flows'];

export const code = /^(apps|libs|test)\/.*[.](ts|tsx|mjs|cjs)$/;
export const testFile = /[.](spec|db-spec|e2e-spec)[.]ts$|^test\//;
export const door = /^libs\/(kernel|(platform|domain|flows)\/[^/]+)\/src\/(graphql\/)?index[.]ts$/;

function foldersIn(root: string, path: string): string[] {
  try {
    const entries = readdirSync(join(root, path), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => `${path}/${entry.name}`);
  } catch {
    return [];
  }
}

function walk(root: string, folder: string, files: Map<string, string>): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (skipped.test(path) || entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) walk(root, path, files);
    else if (readable.test(path)) files.set(path, readFileSync(join(root, path), 'utf8'));
  }
}

/** Reads the project as it lies on disk. */
export function readTree(root: string): Tree {
  const files = new Map<string, string>();
  walk(root, '', files);
  const rooms = ['libs/kernel', ...layers.flatMap((layer) => foldersIn(root, `libs/${layer}`))];
  return { files, rooms, apps: foldersIn(root, 'apps') };
}

/** A small tree made by hand, to see a check fail. */
export const planted = (files: Record<string, string>, folders: Partial<Omit<Tree, 'files'>> = {}): Tree => ({
  files: new Map(Object.entries(files)),
  rooms: [],
  apps: [],
  ...folders,
});

/** The files whose path fits, with their text. */
export const filesLike = (tree: Tree, ...patterns: RegExp[]): [string, string][] =>
  [...tree.files].filter(([path]) => patterns.every((pattern) => pattern.test(path)));
