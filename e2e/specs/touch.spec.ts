import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSideScroll } from "../fixtures/page-checks.ts";
import { type Tab, expect, test } from "../fixtures/test.ts";
import type { Conversation } from "../pages/conversation.ts";

/** A phone of ordinary size. */
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** What a finger would have to aim at: smaller than 44 pixels, of what can be pressed and seen. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed = "button, a[href], input, select, textarea, summary, [role=menuitem], [role=treeitem], [role=tab], [role=radio]";
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(pressed)) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // A box and its label are pressed as one; links in a text are as high as its lines.
      const whole = element.closest("label") ?? element;
      if (getComputedStyle(element).display === "inline" && element.matches("a, .link")) continue;
      const { width, height } = whole.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      // Browsers round.
      if (width < 43.5 || height < 43.5) {
        const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
        found.push(`${element.tagName} .${element.className} "${name.trim().slice(0, 30)}" ${width.toFixed(0)} x ${height.toFixed(0)}`);
      }
    }
    return [...new Set(found)];
  });
}

/** Opens a conversation by a tap: the keyboard does not come up by itself. */
async function open(tab: Tab, name: string): Promise<Conversation> {
  await tab.contacts.contact(name).tap();
  const chat = tab.conversation(name);
  await expect(chat.composer).toBeVisible();
  return chat;
}

/** A finger that goes from one place to another. */
async function swipe(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = async (type: "touchStart" | "touchMove" | "touchEnd", points: [number, number][]): Promise<void> => {
    await session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  };
  await touch("touchStart", [from]);
  for (let step = 1; step <= 8; step += 1) {
    const at = (axis: 0 | 1): number => from[axis] + ((to[axis] - from[axis]) * step) / 8;
    await touch("touchMove", [[at(0), at(1)]]);
  }
  await touch("touchEnd", []);
}

test("everything can be hit by a thumb", async ({ friends, stranger }) => {
  const nobody = await (await stranger("Cyd", { browser: PHONE })).open();
  await expect(nobody.signIn.wantAccount).toBeVisible();
  expect(await tooSmall(nobody.page), "sign-in").toEqual([]);
  await nobody.signIn.wantAccount.click();
  expect(await tooSmall(nobody.page), "sign-up").toEqual([]);

  const [anna] = await friends({ anna: { browser: PHONE } });
  const { page } = anna;
  expect(await tooSmall(page), "contact list").toEqual([]);
  await anna.contacts.status.click();
  expect(await tooSmall(page), "status menu").toEqual([]);
  await page.keyboard.press("Escape");
  await anna.contacts.addButton.click();
  expect(await tooSmall(page), "dialog").toEqual([]);
  await page.keyboard.press("Escape");
  const chat = await open(anna, "Bob");
  await chat.say("hello");
  expect(await tooSmall(page), "conversation").toEqual([]);
  await page.goto(`${anna.person.url}#/settings`);
  await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
  expect(await tooSmall(page), "settings").toEqual([]);
  await expectNoSideScroll(page);
});

test("swipes lead back and open the menu of a row", async ({ friends }) => {
  const [anna] = await friends({ anna: { browser: PHONE } });
  const { page } = anna;
  const row = anna.contacts.contact("Bob");
  const { x, y, width, height } = (await row.boundingBox())!;
  const middle = y + height / 2;
  await swipe(page, [x + width - 60, middle], [x + width - 180, middle]);
  await expect(page.getByRole("menuitem", { name: "Block", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  // Up and down is scrolling; a little to the side is a tap that slipped.
  await swipe(page, [x + width - 60, middle], [x + width - 70, middle]);
  await swipe(page, [x + 60, middle], [x + 60, middle + 150]);
  await expect(page.getByRole("menu")).toBeHidden();

  await page.goto("about:blank");
  await page.goto(anna.person.url);
  const chat = await open(anna, "Bob");
  await swipe(page, [28, 400], [240, 410]);
  await expect(chat.composer).toBeHidden();
  await expect(row).toBeVisible();
  await expectAccessible(page);
});
