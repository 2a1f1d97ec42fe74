import { befriend, expect, PASSWORD, test, type Tab } from "../fixtures/test.ts";

/** Presses Tab until the element has the focus. */
async function tabTo(tab: Tab, element: import("@playwright/test").Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await tab.page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key does not reach ${element}`);
}

test("signing in and chatting take no mouse", async ({ person, stranger }) => {
  const bob = await (await person("Bob")).open();
  const helper = await (await person("Anna")).open();
  await befriend(helper, bob);
  await helper.contacts.signOut();

  const anna = await (await stranger("Anna")).open();
  const keyboard = anna.page.keyboard;
  await tabTo(anna, anna.signIn.address);
  await keyboard.type("anna@nudge.internal");
  await tabTo(anna, anna.signIn.password);
  await keyboard.type(PASSWORD);
  await keyboard.press("Enter");
  await expect(anna.contacts.contactWith("Bob", "Available")).toBeVisible();

  await tabTo(anna, anna.contacts.find);
  await keyboard.type("bob");
  await keyboard.press("Enter");
  const chat = anna.conversation("Bob");
  await expect(chat.composer).toBeFocused();
  await keyboard.type("all by keyboard");
  await keyboard.press("Enter");
  const bobs = await bob.chatWith("Anna");
  await expect(bobs.line("all by keyboard")).toBeVisible();
});
