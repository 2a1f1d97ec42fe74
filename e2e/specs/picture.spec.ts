import { PASSWORD, expect, test } from "../fixtures/test.ts";

/** The natural width of the picture in somebody's frame, 0 while there is none. */
const width = (frame: import("@playwright/test").Locator) =>
  frame.locator("img").evaluateAll((all) => (all[0] as HTMLImageElement | undefined)?.naturalWidth ?? 0);

test("an own picture is cut, seen by the other side, and still there after signing in again", async ({ friends }) => {
  const [anna, bob] = await friends();
  const own = anna.page.getByRole("button", { name: "Change your picture" });
  await own.click();
  const dialog = anna.page.getByRole("dialog", { name: "Your picture" });
  await dialog.locator("input[type=file]").setInputFiles("../static/icons/nudge-512.png");
  const part = dialog.getByRole("application", { name: "Which part" });
  await part.press("ArrowLeft");
  await part.press("+");
  await expect(dialog.getByRole("slider", { name: "Zoom" })).not.toHaveValue("1");
  await dialog.getByRole("button", { name: "Use this picture" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => width(own)).toBe(96);
  await expect.poll(() => width(bob.contacts.contact("Anna"))).toBe(96);

  await anna.contacts.signOut();
  await anna.signIn.as(anna.person.address, PASSWORD);
  await expect.poll(() => width(own)).toBe(96);
  await own.click();
  await dialog.getByRole("button", { name: "No picture" }).click();
  await expect.poll(() => width(own)).toBe(0);
  await expect.poll(() => width(bob.contacts.contact("Anna"))).toBe(0);
});

test("one of the pictures that come with it can be chosen", async ({ friends }) => {
  const [anna, bob] = await friends();
  const own = anna.page.getByRole("button", { name: "Change your picture" });
  await own.click();
  const dialog = anna.page.getByRole("dialog", { name: "Your picture" });
  await dialog.getByRole("button", { name: "Picture 4 from Nudge" }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => width(own)).toBe(96);
  await expect.poll(() => width(bob.contacts.contact("Anna"))).toBe(96);
});
