import { expect, test } from "../fixtures/test.ts";

test("somebody who is blocked sees the other offline, until unblocked", async ({ friends }) => {
  const [anna, bob] = await friends();
  await bob.contacts.block("Anna");
  await expect(anna.contacts.contactWith("Bob", "Offline")).toBeVisible();
  await expect(bob.contacts.contactWith("Anna", "Blocked")).toBeVisible();
  await bob.contacts.chooseFor("Anna", "Unblock");
  await expect(anna.contacts.contactWith("Bob", "Available")).toBeVisible();
});
