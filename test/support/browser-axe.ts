import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What pages are held to: WCAG 2.2, A and AA, and what the makers of axe hold for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const BY_TAGS: RunOptions = { runOnly: { type: 'tag', values: TAGS }, rules: { 'target-size': { enabled: true } } };

/** What colours alone decide. */
const BY_COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

const said = ({ violations }: AxeResults): readonly string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  );

/** What axe finds wrong with a page as it stands there. */
export const violations = async (
  page: Page,
  what: 'everything' | 'colours' = 'everything',
): Promise<readonly string[]> => {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const options: RunOptions = { ...(what === 'colours' ? BY_COLOURS : BY_TAGS), resultTypes: ['violations'] };
  return said(await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`));
};
