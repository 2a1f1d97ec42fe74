import { expect, test } from "../fixtures/test.ts";

test("two tabs of one person show the same", async ({ friends }) => {
  const [anna, bob] = await friends();
  const second = await anna.person.open();
  const here = await anna.chatWith("Bob");
  const there = await second.chatWith("Bob");
  await here.say("from the first tab");
  await expect(there.line("from the first tab")).toHaveCount(1);
  await there.say("from the second tab");
  await expect(here.line("from the second tab")).toHaveCount(1);

  const bobs = await bob.chatWith("Anna");
  await bobs.say("to both tabs");
  const wanted = ["from the first tab", "from the second tab", "to both tabs"];
  for (const conversation of [here, there, bobs]) {
    await expect(conversation.line("to both tabs")).toBeVisible();
    expect(await conversation.lines(/tabs?$/)).toEqual(wanted);
  }

  await second.contacts.choose("Away");
  await expect(anna.contacts.status).toHaveAccessibleName(/Away/);
});
