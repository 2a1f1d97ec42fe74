import { expect, test } from "../fixtures/test.ts";

test("a reload loses nothing", async ({ friends }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  await annas.say("before the reload");
  const bobs = await bob.chatWith("Anna");
  await expect(bobs.line("before the reload")).toBeVisible();
  await bob.page.reload();
  await annas.say("during the reload");
  await expect(bob.contacts.contactWith("Anna", "Available")).toBeVisible();
  await expect(bobs.line("before the reload")).toHaveCount(1);
  await expect(bobs.line("during the reload")).toHaveCount(1);
});

test("what arrives while no tab is open is there in the next one", async ({ friends }) => {
  const [anna, bob] = await friends();
  await bob.page.close();
  const annas = await anna.chatWith("Bob");
  await annas.say("are you there?");
  await annas.say("well, later then");
  const later = await bob.person.open();
  const bobs = await later.chatWith("Anna");
  await expect(bobs.line("are you there?")).toHaveCount(1);
  await expect(bobs.line("well, later then")).toHaveCount(1);
});
