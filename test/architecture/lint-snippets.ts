import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import type { Linter } from 'eslint';
import type { Snippet } from './snippets.js';

/**
 * Lints snippets of code under the project's own rules and prints, for each, the rules that fired. Run as a program, with the
 * snippets as JSON on its input: the configuration is an ES module, which Jest's own module loader cannot take.
 */

const root = join(import.meta.dirname, '../..');
const configFile = join(root, '.config/eslint.mjs');
const { houseRules, typedRules } = (await import(configFile)) as Record<
  'houseRules' | 'typedRules',
  Linter.RulesRecord
>;

const withoutTypes: Linter.Config = {
  files: ['**/*.ts'],
  languageOptions: { parserOptions: { projectService: false } },
  rules: Object.fromEntries(Object.keys(typedRules).map((rule) => [rule, 'off'])),
};
const plain = new ESLint({ cwd: root, overrideConfigFile: configFile, overrideConfig: withoutTypes });
const typed = new ESLint({ cwd: root, overrideConfigFile: configFile });

const snippets = JSON.parse(await text(process.stdin)) as Snippet[];
const fired: string[][] = [];
for (const { file, code, rule } of snippets) {
  const [result] = await (rule in typedRules ? typed : plain).lintText(code, { filePath: join(root, file) });
  fired.push((result?.messages ?? []).map((message) => message.ruleId ?? message.message));
}

process.stdout.write(JSON.stringify({ rules: [...Object.keys(houseRules), ...Object.keys(typedRules)].sort(), fired }));
