import { expect, test } from "../fixtures/test.ts";

test("who types is seen, and what is sent is marked as delivered", async ({ friends }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  const bobs = await bob.chatWith("Anna");
  await annas.composer.pressSequentially("a long story");
  await expect(bobs.typing).toContainText("Anna");
  await annas.composer.press("Enter");
  await expect(bobs.line("a long story")).toBeVisible();
  await expect(bobs.typing).toBeHidden();
  await expect(annas.mark("a long story")).toHaveAccessibleName("Delivered");
});

test("a nudge arrives, and a second one has to wait", async ({ friends }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  await annas.nudge.click();
  await expect(annas.log.getByText(/you have just sent a nudge/i)).toHaveCount(1);
  const bobs = await bob.chatWith("Anna");
  await expect(bobs.log.getByText(/just sent you a nudge/i)).toHaveCount(1);
  await annas.nudge.click({ force: true });
  await annas.say("after the second try");
  await expect(bobs.line("after the second try")).toBeVisible();
  await expect(bobs.log.getByText(/just sent you a nudge/i)).toHaveCount(1);
});

test("a draft survives a look at somebody else and a reload", async ({ friends }) => {
  const [anna] = await friends();
  const withBob = await anna.chatWith("Bob");
  await withBob.composer.fill("not finished");
  await anna.chatWith("Nudge Buddy");
  await expect(withBob.region).toBeHidden();
  await anna.chatWith("Bob");
  await expect(withBob.composer).toHaveValue("not finished");
  await anna.page.reload();
  await expect(withBob.composer).toHaveValue("not finished");
});

test("a new name and a personal message are seen by contacts", async ({ friends }) => {
  const [anna, bob] = await friends();
  await anna.contacts.editName("Anna Karenina");
  await expect(bob.contacts.contactWith("Anna Karenina", "Available")).toBeVisible();
  await anna.contacts.editMessage("at the station");
  await expect(bob.contacts.contact("Anna Karenina")).toHaveAccessibleName(/at the station/);
});
