import { expect, test } from "../fixtures/test.ts";

/** The natural width of the picture in an emoticon, 0 while there is none. */
const width = (emoticon: import("@playwright/test").Locator) =>
  emoticon.locator("img").evaluateAll((all) => (all[0] as HTMLImageElement | undefined)?.naturalWidth ?? 0);

test("an own emoticon is made, sent, seen by the other side, and taken over", async ({ friends }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  const bobs = await bob.chatWith("Anna");
  await annas.region.getByRole("button", { name: "Emoticons" }).click();
  const panel = anna.page.getByRole("dialog", { name: "Emoticons" });
  await panel.getByRole("button", { name: "Mine" }).click();
  await panel.getByRole("button", { name: "Add or change" }).click();
  const dialog = anna.page.getByRole("dialog", { name: "Your emoticons" });
  await dialog.locator("input[type=file]").setInputFiles("../static/icons/nudge-512.png");
  await dialog.getByRole("application", { name: "Which part" }).press("+");
  await dialog.getByRole("button", { name: "Use this picture" }).click();
  const shortcut = dialog.getByRole("textbox", { name: "Shortcut of (nudge)" });
  await shortcut.fill("(n)");
  await shortcut.press("Enter");
  await expect(dialog.getByRole("textbox", { name: "Shortcut of (n)" })).toHaveValue("(n)");
  await dialog.getByRole("button", { name: "Done" }).click();

  // From the panel, and typed.
  await annas.region.getByRole("button", { name: "Emoticons" }).click();
  await panel.getByRole("button", { name: "Mine" }).click();
  await panel.getByRole("button", { name: "(n)" }).click();
  await expect(annas.composer).toHaveValue("(n)");
  await annas.say("look: (n)");
  await expect.poll(() => width(annas.log.getByRole("img", { name: "(n)" }))).toBe(50);

  const received = bobs.log.getByRole("button", { name: "(n)" });
  await expect.poll(() => width(received)).toBe(50);
  await received.focus();
  await bob.page.keyboard.press("Enter");
  await bob.page.getByRole("menuitem", { name: "Save to your emoticons" }).press("Enter");
  await bobs.say("(n) is mine, too");
  await expect.poll(() => width(annas.log.getByRole("button", { name: "(n)" }))).toBe(50);

  // They are in the history, too.
  await bob.page.reload();
  const again = await bob.chatWith("Anna");
  await expect.poll(() => width(again.log.getByRole("button", { name: "(n)" }))).toBe(50);
  await again.region.getByRole("button", { name: "Emoticons" }).click();
  await bob.page.getByRole("button", { name: "Mine" }).click();
  await bob.page.getByRole("button", { name: "Add or change" }).click();
  const bobsDialog = bob.page.getByRole("dialog", { name: "Your emoticons" });
  await bobsDialog.getByRole("button", { name: "Delete (n)" }).click();
  await expect(bobsDialog).toContainText("You have none yet.");
});
