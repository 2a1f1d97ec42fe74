import { expect, test } from "../fixtures/test.ts";

test("a request is accepted", async ({ person }) => {
  const [anna, bob] = [await (await person("Anna")).open(), await (await person("Bob")).open()];
  await anna.contacts.add(bob.person.address);
  await bob.contacts.request("Anna").allow.click();
  await expect(bob.contacts.contactWith("Anna", "Available")).toBeVisible();
  await expect(anna.contacts.contactWith("Bob", "Available")).toBeVisible();
  await expect(bob.contacts.request("Anna").allow).toBeHidden();
});

test("a request is refused: who asked sees nobody come online", async ({ person }) => {
  const [anna, bob] = [await (await person("Anna")).open(), await (await person("Bob")).open()];
  await anna.contacts.add(bob.person.address);
  await bob.contacts.request("Anna").block.click();
  await expect(bob.contacts.request("Anna").block).toBeHidden();
  // A change that reaches everybody who may see Bob.
  await bob.contacts.choose("Busy");
  await expect(bob.contacts.status).toHaveAccessibleName(/Busy/);
  await expect(anna.contacts.contactWith("Bob", "Offline")).toBeVisible();
  await bob.page.reload();
  await expect(bob.contacts.status).toBeVisible();
  await expect(bob.contacts.request("Anna").block).toBeHidden();
});
