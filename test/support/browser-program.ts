import { type Browser, chromium } from 'playwright-core';

let running: Promise<Browser> | undefined;

/** The browser that the tests of a file share, started when it is first asked for. */
export const theBrowser = (): Promise<Browser> => {
  const executablePath = process.env['TEST_CHROMIUM'];
  if (!executablePath) throw new Error('TEST_CHROMIUM must name Chromium: run "npm test -- journeys <path>"');
  running ??= chromium.launch({ executablePath });
  return running;
};

/** Ends it, if it was started. */
export const endBrowser = async (): Promise<void> => {
  const browser = await running;
  running = undefined;
  await browser?.close();
};
