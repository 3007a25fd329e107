import type { Locator, Page } from "playwright-core";

/** Shorter than the wait for the answer, so that what cannot be pressed is what a failure names. Milliseconds. */
const clickLimit = 4_000;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The field with this label, whether or not the label goes on to say that it is required. */
export function fieldOf(within: Page | Locator, label: string): Locator {
  return within.getByLabel(new RegExp(`^\\s*${escaped(label)}\\s*(\\([^)]*\\))?\\s*$`));
}

/** A part of the page by the heading that names it. */
export function regionOf(within: Page | Locator, name: string): Locator {
  return within.getByRole("region", { name, exact: true });
}

/** Presses a button or link that leads to a page, waits until that page is there, and gives the status of the answer. */
export async function press(page: Page, target: Locator): Promise<number> {
  const ended = (status: number) => status < 300 || status >= 400;
  const answered = page.waitForResponse(
    (response) => response.request().isNavigationRequest() && ended(response.status()),
  );
  const arrived = page.waitForEvent("domcontentloaded");
  const [response] = await Promise.all([answered, arrived, target.click({ timeout: clickLimit })]);
  return response.status();
}

/** Presses the button with this name. */
export function pressButton(page: Page, within: Page | Locator, name: string): Promise<number> {
  return press(page, within.getByRole("button", { name, exact: true }));
}

/** Follows the link with this name. */
export function followLink(page: Page, within: Page | Locator, name: string): Promise<number> {
  return press(page, within.getByRole("link", { name, exact: true }));
}

/** Whether a text stands somewhere in sight. */
export async function shows(within: Page | Locator, text: string | RegExp): Promise<boolean> {
  return (await within.getByText(text).filter({ visible: true }).count()) > 0;
}

/** The sentences at the head of a refused form. */
export async function refusalsOn(page: Page): Promise<string[]> {
  return page.getByRole("alert").getByRole("listitem").allInnerTexts();
}
