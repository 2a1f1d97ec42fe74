import { expect, PASSWORD, test } from "../fixtures/test.ts";

test("somebody alone has a buddy to chat with at once", async ({ stranger }) => {
  const person = await stranger("Anna");
  const tab = await person.open();
  await tab.signIn.create(person.address, "Anna", PASSWORD);
  await expect(tab.contacts.contactWith("Nudge Buddy", "Available")).toBeVisible();
  const chat = await tab.chatWith("Nudge Buddy");
  await chat.say("is this thing on?");
  await expect(chat.line("is this thing on?")).toHaveCount(1);
  await expect(chat.line("You said: is this thing on?")).toHaveCount(1);
});
