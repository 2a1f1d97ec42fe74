import { befriend, expect, test } from "../fixtures/test.ts";

test("a third person is invited, and everybody reads everybody", async ({ friends, person }) => {
  const [anna, bob] = await friends();
  const carol = await (await person("Carol")).open();
  await befriend(anna, carol);
  const annas = await anna.chatWith("Bob");
  await annas.say("shall we ask Carol?");
  await expect((await bob.chatWith("Anna")).line("shall we ask Carol?")).toBeVisible();
  await annas.inviteContact("Carol");

  const group = anna.conversation(/Bob.*Carol|Carol.*Bob/);
  await group.say("hello both");
  for (const [tab, others] of [[bob, /Anna.*Carol|Carol.*Anna/], [carol, /Anna.*Bob|Bob.*Anna/]] as const) {
    await tab.contacts.conversationWith(others).click();
    await expect(tab.conversation(others).line("hello both")).toBeVisible();
  }
  await carol.conversation(/Anna.*Bob|Bob.*Anna/).say("hello from Carol");
  await expect(group.line("hello from Carol")).toBeVisible();
  await expect(bob.conversation(/Anna.*Carol|Carol.*Anna/).line("hello from Carol")).toBeVisible();
});
