import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { packageRoot } from '#platform/config';

/** What is run in pages. */
export const AXE = join(packageRoot, 'node_modules/axe-core/axe.min.js');

/** What pages are held to: WCAG 2.2, A and AA, and what the makers of axe hold for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const BY_TAGS: RunOptions = { runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } };

const BY_RULES = (...values: string[]): RunOptions => ({ runOnly: { type: 'rule', values } });

const OPTIONS = {
  everything: BY_TAGS,
  /** What colours alone decide. */
  colours: BY_RULES('color-contrast', 'link-in-text-block'),
  /** What the width of the window alone decides. */
  layout: BY_RULES('target-size', 'scrollable-region-focusable', 'region', 'skip-link'),
} as const;

/** That a field with a list says that it is a combobox, which it is anyway: elements of Designsystemet say so while one types. */
const isSaidTwice = (rule: string, html: string, why: string): boolean =>
  rule === 'aria-allowed-role' &&
  html.startsWith('<input') &&
  why.endsWith('role combobox is not allowed for given element');

const said = ({ violations }: AxeResults): readonly string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html, failureSummary = '' }) => !isSaidTwice(id, html, failureSummary))
      .map(
        ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
      ),
  );

/** What axe finds wrong with a page as it stands there. */
export const violations = async (page: Page, what: keyof typeof OPTIONS = 'everything'): Promise<readonly string[]> => {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(readFileSync(AXE, 'utf8'));
  const options: RunOptions = { ...OPTIONS[what], resultTypes: ['violations'] };
  return said(await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`));
};
