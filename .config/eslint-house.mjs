import { basename, relative, sep } from 'node:path';

const vague = 'utils?|helpers?|common|shared|misc|managers?';
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const banned = new RegExp(`^(${vague}|service)$|-(${vague}|services?)$|^base(-|$)`);

/** Says what is wrong with a path inside the project, or null where nothing is. */
function wrongName(path) {
  const folders = path.split('/');
  const [stem, ...roles] = folders
    .pop()
    .replace(/\.(ts|mjs|cjs|js)$/, '')
    .split('.')
    .filter(Boolean);
  for (const name of [...folders.map((folder) => folder.replace(/^\./, '')), stem, ...roles]) {
    if (!kebab.test(name)) return `"${name}" is not in kebab-case.`;
    if (banned.test(name)) return `"${name}" says nothing: name what it is in the words of the domain.`;
  }
  return null;
}

const fileNames = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program(node) {
      const message = wrongName(relative(context.cwd, context.filename).split(sep).join('/'));
      if (message) context.report({ node, message });
    },
  }),
};

const typeNameOf = (parameter) => {
  const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const type = target.typeAnnotation?.typeAnnotation;
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : null;
};

const hasDecorator = (node) => (node.decorators ?? []).length > 0;

/** Nest finds what to inject by the class itself, which `import type` erases. */
const valueImportsForInjection = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const typeOnly = new Set();
    return {
      ImportDeclaration(node) {
        for (const specifier of node.specifiers) {
          if (node.importKind === 'type' || specifier.importKind === 'type') typeOnly.add(specifier.local.name);
        }
      },
      'MethodDefinition[kind="constructor"]'(node) {
        if (!hasDecorator(node.parent.parent)) return;
        for (const parameter of node.value.params) {
          const name = typeNameOf(parameter);
          if (name && typeOnly.has(name) && !hasDecorator(parameter)) {
            context.report({ node: parameter, message: `${name} is injected: import the class, not its type alone.` });
          }
        }
      },
    };
  },
};

/** The rules of this house that no package has: names of files, and imports of what is injected. */
export const house = {
  meta: { name: 'house' },
  rules: { 'file-names': fileNames, 'value-imports-for-injection': valueImportsForInjection },
};
