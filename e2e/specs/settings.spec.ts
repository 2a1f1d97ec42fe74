import { readFile } from "node:fs/promises";
import { type Page, type Locator } from "@playwright/test";
import { expectAccessible, expectNoSideScroll } from "../fixtures/page-checks.ts";
import { expect, PASSWORD, test } from "../fixtures/test.ts";

/** Opens the settings, and gives the group of that name. */
async function group(page: Page, name: string): Promise<Locator> {
  await page.getByRole("button", { name: "Settings", exact: true }).click();
  return page.getByRole("region", { name });
}

test("another browser is listed by its name and can be signed out from here", async ({ person, browser }) => {
  const anna = await person("Anna");
  const here = await anna.open();
  await expect(here.contacts.status).toBeVisible();
  const phone = await browser.newContext({
    userAgent: "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
  });
  const there = await phone.newPage();
  await there.goto(anna.url);
  await there.getByLabel(/Address/).fill(anna.address);
  await there.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await there.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(there.getByRole("button", { name: /^Status: / })).toBeVisible();

  const devices = await group(here.page, "Where you are signed in");
  await expect(devices.getByText("This browser")).toBeVisible();
  await expect(devices.getByText("Chrome on Android")).toBeVisible();
  await expectAccessible(here.page);
  await devices.getByRole("button", { name: "Sign out Chrome on Android" }).click();
  await expect(devices.getByText("Chrome on Android")).toBeHidden();
  await expect(there.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(devices.getByText("This browser")).toBeVisible();
  await phone.close();
});

test("a status of one's own is made, chosen, and answers for its owner", async ({ friends }) => {
  const phone = { browser: { viewport: { width: 390, height: 800 } } };
  const [anna, bob] = await friends({ anna: phone });
  const statuses = await group(anna.page, "Statuses of your own");
  await statuses.getByRole("button", { name: "New status" }).click();
  await statuses.getByLabel("Name of the status").fill("In a meeting");
  await statuses.getByLabel("Status", { exact: true }).selectOption("Busy");
  await statuses.getByLabel("Your message").fill("until four");
  await statuses.getByLabel("Automatic reply").fill("I am in a meeting.");
  await expectAccessible(anna.page);
  await expectNoSideScroll(anna.page);
  await statuses.getByRole("button", { name: "Save" }).click();
  await expect(statuses.getByRole("listitem")).toContainText("In a meeting");
  await anna.page.getByRole("button", { name: "Done" }).click();

  await anna.contacts.choose("In a meeting");
  await expect(anna.page.getByRole("button", { name: "Status: In a meeting. Change it" })).toBeVisible();
  await expect(bob.contacts.contactWith("Anna", "Busy")).toBeVisible();
  const chat = await bob.chatWith("Anna");
  await chat.say("are you there?");
  await expect(chat.line("I am in a meeting.")).toBeVisible();
});

test("people are allowed, blocked and taken off the lists by address", async ({ person }) => {
  await person("Mallory");
  const tab = await (await person("Anna")).open();
  await expect(tab.contacts.status).toBeVisible();
  const privacy = await group(tab.page, "Privacy");
  const allowed = privacy.getByRole("group", { name: "People I allow" });
  const blocked = privacy.getByRole("group", { name: "People I blocked" });
  const field = privacy.getByLabel("Find somebody, or type an address");
  await field.fill("nobody@nudge.internal");
  await privacy.getByRole("button", { name: "Block", exact: true }).first().click();
  await expect(tab.page.getByRole("dialog").getByRole("status").first()).toContainText(/address/i);
  await field.fill("mallory@nudge.internal");
  await privacy.getByRole("button", { name: "Block", exact: true }).first().click();
  const row = blocked.getByRole("listitem").filter({ hasText: "mallory" });
  await expect(row).toBeVisible();
  await expectAccessible(tab.page);
  await row.getByRole("button", { name: "Allow" }).click();
  const moved = allowed.getByRole("listitem").filter({ hasText: "mallory" });
  await expect(moved).toBeVisible();
  await moved.getByRole("button", { name: "Remove" }).click();
  await expect(moved).toBeHidden();
  await expect(row).toBeHidden();
});

test("the contact list is saved, and people of a file are added", async ({ friends, person }) => {
  const [anna] = await friends();
  await person("Carol");
  await person("Dave");
  const file = await group(anna.page, "Contact list as a file");
  const [saved] = await Promise.all([
    anna.page.waitForEvent("download"),
    file.getByRole("button", { name: "Save for messengers (.ctt)" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("contacts.ctt");
  expect(await readFile(await saved.path(), "utf8")).toContain("<contact>bob@nudge.internal</contact>");

  const list =
    '<?xml version="1.0"?><messenger><service name=".NET Messenger Service"><contactlist>' +
    "<contact>bob@nudge.internal</contact><contact>carol@nudge.internal</contact>" +
    "<contact>dave@nudge.internal</contact><contact>nobody</contact></contactlist></service></messenger>";
  await file.locator("input[type=file]").setInputFiles({ name: "old.ctt", mimeType: "text/xml", buffer: Buffer.from(list) });
  await expect(file.getByText("New: 2")).toBeVisible();
  await expect(file.getByText("On your list already: 1")).toBeVisible();
  await expect(file.getByText(/Not understood: 1/)).toBeVisible();
  await expectAccessible(anna.page);
  await file.getByRole("button", { name: "Add them" }).click();
  await expect(file.getByText("Added: 2")).toBeVisible();
  await file.getByRole("button", { name: "Close" }).click();
  await expect(file.getByText(/^Added/)).toBeHidden();
});

test("a link has a card for who wants previews, which can be closed", async ({ friends }) => {
  const [anna, bob] = await friends();
  // Pages that the relay would look at are out there, where tests do not go.
  await anna.page.route(/\/api\/preview\?/, (route) => {
    const url = new URL(route.request().url()).searchParams.get("url");
    const json = { title: "A house by the sea", description: `Three rooms at ${url}`, site: "Houses" };
    return route.fulfill({ json });
  });
  const [hers, his] = [await anna.chatWith("Bob"), await bob.chatWith("Anna")];
  await his.say("look at https://example.com/house");
  await expect(hers.line("look at https://example.com/house")).toBeVisible();
  const card = anna.page.getByText("A house by the sea");
  await expect(card).toBeHidden();

  const text = await group(anna.page, "Text");
  await text.getByRole("switch", { name: /^Previews of links/ }).check();
  await anna.page.getByRole("button", { name: "Done" }).click();
  await expect(card).toBeVisible();
  await expect(anna.page.getByText("Three rooms at https://example.com/house")).toBeVisible();
  await anna.page.getByRole("button", { name: "Close the preview" }).click();
  await expect(card).toBeHidden();
});
