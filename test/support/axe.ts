import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  id: string;
  help: string;
  nodes: { target: unknown[]; failureSummary: string }[];
}

/** The rules that other colours can break on a page that is otherwise the same. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it stands, one line per place; empty when it is accessible. All rules
 * of the standard, or only the ones named.
 */
export async function accessibilityProblems(
  page: Page,
  rules: readonly string[] = standard,
): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(source);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
      .then(({ violations }) => violations)`,
  )) as Found[];
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** How many pixels the page is wider than its window: two-way scrolling when more than none. */
export function overflowPx(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
