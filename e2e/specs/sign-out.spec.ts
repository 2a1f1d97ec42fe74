import { expect, PASSWORD, test } from "../fixtures/test.ts";

test("signing out ends the session in every tab, and leaves no way back", async ({ friends }) => {
  const [anna, bob] = await friends();
  const second = await anna.person.open();
  await expect(second.contacts.status).toBeVisible();
  await anna.contacts.signOut();
  await expect(anna.signIn.form).toBeVisible();
  await expect(second.signIn.form).toBeVisible();
  await expect(bob.contacts.contactWith("Anna", "Offline")).toBeVisible();
  await anna.page.reload();
  await expect(anna.signIn.form).toBeVisible();
  await expect(anna.contacts.status).toBeHidden();

  await anna.signIn.as(anna.person.address, PASSWORD);
  await expect(anna.contacts.contactWith("Bob", "Available")).toBeVisible();
});
