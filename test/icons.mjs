/** Draws the pictures that devices want of the portal's mark (apps/portal/public/icon.svg), beside it. Needed only when the mark changes. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromium as installed } from './chromium.mjs';

const target = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), 'apps/portal/public');
const mark = readFileSync(join(target, 'icon.svg')).toString('base64');

/** How wide each is, and how much of it the mark fills: devices cut a maskable one to a circle of four fifths, and round the corners of Apple's. */
const PICTURES = [
  { name: 'apple-touch-icon', size: 180, share: 0.76, ground: '#ffffff' },
  { name: 'icon-192', size: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512', size: 512, share: 1, ground: 'transparent' },
  { name: 'icon-maskable-512', size: 512, share: 0.6, ground: '#ffffff' },
];

const browser = await chromium.launch({ executablePath: installed(), args: ['--no-sandbox'] });
try {
  for (const { name, size, share, ground } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const picture = `<img src="data:image/svg+xml;base64,${mark}" style="width:${share * 100}%;height:${share * 100}%">`;
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">${picture}</body>`,
    );
    await page.locator('img').evaluate((image) => image.decode());
    await page.screenshot({ path: join(target, `${name}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
