import { expect, PASSWORD, test } from "../fixtures/test.ts";

test("a new password signs the other browser out, and is the one that counts", async ({ person, stranger }) => {
  const anna = await person("Anna");
  const here = await anna.open();
  const there = await (await stranger("Anna")).open();
  await there.signIn.as(anna.address, PASSWORD);
  await expect(there.contacts.status).toBeVisible();

  await here.page.getByRole("button", { name: "Settings" }).click();
  const settings = here.page.getByRole("dialog", { name: "Settings" });
  await settings.getByRole("button", { name: "Change your password" }).click();
  const dialog = here.page.getByRole("dialog", { name: "Change your password" });
  await dialog.getByLabel("Current password").fill("a guess");
  await dialog.getByLabel("New password").fill("battery staple");
  await dialog.getByLabel("New password").press("Enter");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Current password").fill(PASSWORD);
  await dialog.getByLabel("New password").press("Enter");
  await expect(dialog).toBeHidden();
  await expect(here.page.getByText("Your password is changed.")).toBeVisible();

  await expect(there.signIn.form).toBeVisible();
  await there.signIn.as(anna.address, PASSWORD);
  await expect(there.signIn.error).toBeVisible();
  await there.signIn.as(anna.address, "battery staple");
  await expect(there.contacts.status).toBeVisible();
  await expect(here.contacts.status).toBeVisible();
});
