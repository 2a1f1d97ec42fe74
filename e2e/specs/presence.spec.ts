import { expect, PASSWORD, test } from "../fixtures/test.ts";

/** How old a contact's status may be, in milliseconds. */
const FRESH = { timeout: 1_000 };

test("a contact's status is seen in under a second", async ({ friends }) => {
  const [anna, bob] = await friends();
  await anna.contacts.choose("Busy");
  await expect(bob.contacts.contactWith("Anna", "Busy")).toBeVisible(FRESH);
  // Further changes go out at the pace that services put up with.
  await anna.contacts.choose("Appear offline");
  await expect(bob.contacts.contactWith("Anna", "Offline")).toBeVisible();
  await anna.contacts.choose("Available");
  await expect(bob.contacts.contactWith("Anna", "Available")).toBeVisible();
});

test("somebody who signs in is seen in under a second", async ({ friends }) => {
  const [anna, bob] = await friends();
  await anna.contacts.signOut();
  await expect(bob.contacts.contactWith("Anna", "Offline")).toBeVisible();
  await anna.signIn.as(anna.person.address, PASSWORD);
  await expect(anna.contacts.status).toBeVisible();
  await expect(bob.contacts.contactWith("Anna", "Available")).toBeVisible(FRESH);
});

test("the status chosen in the form is the one that is signed in with", async ({ friends }) => {
  const [anna, bob] = await friends();
  await anna.contacts.signOut();
  await expect(anna.signIn.status).toHaveValue("Online");
  await anna.signIn.status.selectOption({ label: "Busy" });
  await anna.signIn.as(anna.person.address, PASSWORD);
  await expect(bob.contacts.contactWith("Anna", "Busy")).toBeVisible();
});
