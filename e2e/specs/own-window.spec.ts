import { expect, Tab, test } from "../fixtures/test.ts";

test("a conversation moves into a window of its own, and goes on there", async ({ friends }) => {
  const [anna, bob] = await friends();
  const here = await anna.chatWith("Bob");
  await here.say("moving house");
  const popup = anna.page.waitForEvent("popup");
  await anna.page.getByRole("button", { name: "Conversation actions" }).click();
  await anna.page.getByRole("menuitem", { name: "Open in a window of its own" }).click();
  const apart = new Tab(await popup, anna.person).conversation("Bob");
  await expect(apart.line("moving house")).toBeVisible();
  await expect(here.composer).toBeHidden();

  await apart.say("settled in");
  const there = await bob.chatWith("Anna");
  await expect(there.line("settled in")).toBeVisible();
  await there.say("welcome");
  await expect(apart.line("welcome")).toBeVisible();
});
