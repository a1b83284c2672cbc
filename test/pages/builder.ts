// What the tests of the builder share.
import type { BrowserContext, Page } from 'playwright-core';

/** Goes to a step, by the end of its address. */
export const go = (page: Page, step: string) => page.evaluate(`location.hash = '${step}'`);

/** Shows the preview or the file beside the form, or in its place. */
export const view = (page: Page, name: string) =>
  page.locator('#views').getByRole('button', { name }).click();

/** Somebody with an empty builder, who chooses what to make. */
export async function chooseKind(context: BrowserContext, url: string, kind: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/builder/`);
  await page.locator(`[name=kind][value=${kind}]`).check();
  return page;
}

/** Writes the campaign's file in place of the one that a kind begins with. */
export async function pasteFile(page: Page, yaml: string): Promise<void> {
  await view(page, 'File');
  await page.locator('#file-text').fill(yaml);
  await view(page, 'Preview');
}
