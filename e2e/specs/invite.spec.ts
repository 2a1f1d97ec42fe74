import { befriend, expect, test } from "../fixtures/test.ts";

test("a third person is invited, and everybody reads everybody", async ({ friends, person }) => {
  const [anna, bob] = await friends();
  const carol = await (await person("Carol")).open();
  await befriend(anna, carol);
  const annas = await anna.chatWith("Bob");
  await annas.say("shall we ask Carol?");
  await expect((await bob.chatWith("Anna")).line("shall we ask Carol?")).toBeVisible();
  await annas.inviteContact("Carol");

  const [withBoth, withAnna, withBob] = [
    /Bob and Carol|Carol and Bob/,
    /Anna and Carol|Carol and Anna/,
    /Anna and Bob|Bob and Anna/,
  ];
  const group = anna.conversation(withBoth);
  await group.say("hello both");
  for (const [tab, title] of [[bob, withAnna], [carol, withBob]] as const) {
    await tab.contacts.showChats();
    await tab.contacts.chat(title).click();
    await expect(tab.conversation(title).line("hello both")).toBeVisible();
  }
  await carol.conversation(withBob).say("hello from Carol");
  await expect(group.line("hello from Carol")).toBeVisible();
  await expect(bob.conversation(withAnna).line("hello from Carol")).toBeVisible();
});
