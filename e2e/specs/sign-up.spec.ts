import { elsewhere } from "../fixtures/elsewhere.ts";
import { befriend, expect, PASSWORD, test } from "../fixtures/test.ts";

test("two strangers make accounts, find each other and chat", async ({ stranger }) => {
  const [anna, bob] = await Promise.all(
    ["Anna", "Bob"].map(async (name) => {
      const person = await stranger(name);
      const tab = await person.open();
      await tab.signIn.create(person.address, name, PASSWORD);
      await expect(tab.contacts.status).toBeVisible();
      return tab;
    }),
  );
  await befriend(anna, bob);
  const annas = await anna.chatWith("Bob");
  await annas.say("Hello Bob!");
  const bobs = await bob.chatWith("Anna");
  await expect(bobs.line("Hello Bob!")).toBeVisible();
  await bobs.say("Hello Anna!");
  await expect(annas.line("Hello Anna!")).toBeVisible();
});

test("a wrong password is told from a service that is down", async ({ stranger, startNudge }) => {
  const service = await startNudge();
  const relay = await startNudge(elsewhere(service));
  const person = await stranger("Anna", { url: relay.url });
  const tab = await person.open();
  await tab.signIn.as(person.address, "not the password");
  await expect(tab.signIn.error).toContainText(/password/i);
  await service.stop();
  await tab.signIn.as(person.address, "not the password");
  await expect(tab.signIn.error).toContainText(/service|reach|connect/i);
});

test("an address that is taken and a short password are refused in words", async ({ person, stranger }) => {
  const taken = await person("Anna");
  const tab = await (await stranger("Bob")).open();
  await tab.signIn.create(taken.address, "Bob", PASSWORD);
  await expect(tab.signIn.error).toContainText(/taken|exists|in use/i);
  await tab.signIn.address.fill("bob@nudge.internal");
  await tab.signIn.password.fill("short");
  await tab.signIn.createAccount.click();
  await expect(tab.signIn.form).toContainText(/at least \d+ characters/i);
  await expect(tab.contacts.status).toBeHidden();
});
