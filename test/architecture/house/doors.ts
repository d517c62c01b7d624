import { posix } from 'node:path';
import ts from 'typescript';
import { door, filesLike } from './tree.js';
import type { Tree } from './tree.js';

const parse = (path: string, text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.ExportKeyword);

function namesOf(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map((one) => one.name.getText());
  const { name } = node as ts.DeclarationStatement;
  return name ? [name.getText()] : [];
}

/** The doc block right above a declaration says at least a few words. */
function isDocumented(node: ts.Node): boolean {
  const block = ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(block?.comment) ?? '').split(/\s+/).filter(Boolean).length >= 3;
}

/** Looks a name up where it is declared, through re-exports, and tells what is wrong with it. */
function undocumented(tree: Tree, path: string, wanted: string | null): string[] {
  const text = tree.files.get(path);
  if (text === undefined) return [`${path} cannot be found`];
  const found: string[] = [];
  let seen = false;
  for (const node of parse(path, text).statements) {
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      const names = exportedNames(node).filter(
        (one) => wanted === null || one.outside === wanted || one.outside === '*',
      );
      seen ||= names.some((one) => one.outside !== '*');
      found.push(...names.flatMap((one) => throughExport(tree, path, node, one.inside ?? wanted)));
    } else if (wanted === null ? isExported(node) : namesOf(node).includes(wanted)) {
      seen = true;
      if (!isDocumented(node)) found.push(`${path} ${wanted ?? namesOf(node).join(', ')} has no doc block`);
    }
  }
  return seen || wanted === null || found.length > 0 ? found : [`${path} does not declare ${wanted}`];
}

function exportedNames(node: ts.ExportDeclaration): { outside: string; inside: string | null }[] {
  if (!node.exportClause) return [{ outside: '*', inside: null }];
  if (ts.isNamespaceExport(node.exportClause)) return [{ outside: node.exportClause.name.text, inside: null }];
  return node.exportClause.elements.map((one) => ({
    outside: one.name.text,
    inside: (one.propertyName ?? one.name).text,
  }));
}

function throughExport(tree: Tree, path: string, node: ts.ExportDeclaration, wanted: string | null): string[] {
  const target = (node.moduleSpecifier as ts.StringLiteral).text;
  if (!target.startsWith('.')) return [`${path} lets ${target} out through its own door`];
  return undocumented(tree, posix.join(posix.dirname(path), target).replace(/[.]js$/, '.ts'), wanted);
}

/** Everything that leaves by a door has a doc block. */
export const undocumentedExports = (tree: Tree): string[] =>
  filesLike(tree, door).flatMap(([path]) => undocumented(tree, path, null));
