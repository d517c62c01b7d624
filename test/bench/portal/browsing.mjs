import { chromium } from 'playwright-core';
import { chromium as installed } from '../../chromium.mjs';

const SLOWER = 4;

/** Keeps what the browser tells of how a page came about, from its beginning. */
const WATCH = `
  globalThis.seen = { largest: 0, shift: 0 };
  new PerformanceObserver((list) => { for (const one of list.getEntries()) seen.largest = one.startTime; })
    .observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) seen.shift += one.value; })
    .observe({ type: 'layout-shift', buffered: true });
`;

const SEEN = `({ ...seen, first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN })`;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const bytesOf = async (page) => {
  const session = await page.context().newCDPSession(page);
  const kinds = new Map();
  const bytes = { Script: 0, Stylesheet: 0, Document: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind in bytes) bytes[kind] += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return bytes;
};

const loadOnce = async (browser, address) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const bytes = await bytesOf(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForFunction('seen.largest > 0');
    return { ...(await page.evaluate(SEEN)), ...bytes };
  } finally {
    await context.close();
  }
};

/** Loads a page again and again by a browser that has seen nothing and is slowed down; the medians of what it saw and got. */
const loaded = async (browser, address, loads) => {
  const all = [];
  for (let count = 0; count < loads; count += 1) all.push(await loadOnce(browser, address));
  return Object.fromEntries(Object.keys(all[0]).map((name) => [name, median(all.map((one) => one[name]))]));
};

/** From the last letter of a word until the results are those of the word, in milliseconds. */
const typed = (word) => `new Promise((resolve, reject) => {
  const field = document.querySelector('input[name="q"]');
  const isThere = () => document.querySelector('#hits')?.textContent.includes(${JSON.stringify(word)});
  const from = performance.now();
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() => resolve(performance.now() - from));
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(word)});
  field.dispatchEvent(new Event('input', { bubbles: true }));
  setTimeout(() => reject(new Error('No results came while typing.')), 10_000);
})`;

const typing = async (browser, address, words) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const times = [];
    for (const word of words) times.push(await page.evaluate(typed(word)));
    return median(times.slice(1));
  } finally {
    await context.close();
  }
};

/** What a browser sees of pages and of the search while one types. */
export const browse = async (url, { story, search, words, loads }) => {
  const browser = await chromium.launch({ executablePath: installed() });
  try {
    return {
      story: await loaded(browser, url + story, loads),
      search: await loaded(browser, url + search, loads),
      typing: await typing(browser, `${url}/search`, words),
    };
  } finally {
    await browser.close();
  }
};
