import type { BrowserContext, CDPSession } from "@playwright/test";
import { NextVersion } from "../fixtures/next-version.ts";
import { expect, test } from "../fixtures/test.ts";

/** Brings messages to a page's service worker, as the browser's maker would. */
class Bringer {
  private constructor(
    private readonly session: CDPSession,
    private readonly origin: string,
    private readonly registrationId: string,
  ) {}

  static async to(context: BrowserContext, url: string): Promise<Bringer> {
    // Not a page of the worker's: those are open or closed as the test likes.
    const session = await context.newCDPSession(await context.newPage());
    const found = new Promise<string>((done) => {
      session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
        const ours = registrations.find(({ scopeURL }) => scopeURL === url);
        if (ours) done(ours.registrationId);
      });
    });
    await session.send("ServiceWorker.enable");
    return new Bringer(session, new URL(url).origin, await found);
  }

  async bring(message: object): Promise<void> {
    const { origin, registrationId } = this;
    await this.session.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data: JSON.stringify(message) });
  }
}

const show = (tag: string, text: string, unread: number): object => ({ Show: { tag, title: "Bob", text, unread } });

test("what comes while no page is open is shown, once for a conversation, and goes when it is read elsewhere", async ({
  person,
}) => {
  const anna = await person("Anna");
  await anna.context.grantPermissions(["notifications"], { origin: new URL(anna.url).origin });
  const tab = await anna.open();
  await tab.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const bringer = await Bringer.to(anna.context, anna.url);
  const shown = async (): Promise<{ title: string; body: string; tag: string }[]> => {
    const tab = await anna.open();
    const shown = await tab.page.evaluate(async () => {
      const { getNotifications } = ServiceWorkerRegistration.prototype;
      const all = await getNotifications.call(await navigator.serviceWorker.ready);
      return all.map(({ title, body, tag }) => ({ title, body, tag }));
    });
    await tab.page.close();
    return shown;
  };

  // A page in view tells by itself.
  await bringer.bring(show("bob@nudge.internal", "seen", 1));
  await tab.page.close();
  await bringer.bring(show("bob@nudge.internal", "one", 1));
  await bringer.bring(show("bob@nudge.internal", "two", 2));
  await bringer.bring(show("cyd@nudge.internal", "other", 3));
  await expect.poll(shown).toEqual([
    { title: "Bob", body: "two", tag: "bob@nudge.internal" },
    { title: "Bob", body: "other", tag: "cyd@nudge.internal" },
  ]);
  await bringer.bring({ Withdraw: { tag: "bob@nudge.internal", unread: 1 } });
  await expect.poll(shown).toEqual([{ title: "Bob", body: "other", tag: "cyd@nudge.internal" }]);
});

test("another version is offered, and does not take the page away", async ({ nudge, person }) => {
  const version = await NextVersion.before(nudge.port);
  const anna = await (await person("Anna", { url: version.url })).open();
  const offer = anna.page.getByText("A new version is ready.");
  await expect(anna.contacts.find).toBeVisible();
  const update = (): Promise<void> =>
    anna.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
  await update();
  await anna.contacts.find.fill("half a na");
  version.comesOut();
  await update();
  await expect(offer).toBeVisible();
  await expect(anna.contacts.find).toHaveValue("half a na");
  await anna.page.getByRole("button", { name: "Reload" }).click();
  await expect(anna.contacts.find).toHaveValue("");
  await expect(offer).toBeHidden();
  await version.discard();
});

test("what another app shares goes to whom one chooses", async ({ friends }) => {
  const [anna, bob] = await friends();
  await anna.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // What a phone does with the manifest's share target.
  await anna.page.evaluate(() => {
    const form = document.createElement("form");
    Object.assign(form, { method: "post", enctype: "multipart/form-data", action: "./share" });
    for (const [name, value] of [["title", "A page"], ["text", "Look at this"], ["url", "https://example.com/a"]]) {
      const field = document.createElement("input");
      Object.assign(field, { name, value });
      form.append(field);
    }
    const files = document.createElement("input");
    Object.assign(files, { type: "file", name: "files" });
    const chosen = new DataTransfer();
    chosen.items.add(new File(["minutes of the meeting"], "minutes ä.txt", { type: "text/plain" }));
    files.files = chosen.files;
    form.append(files);
    document.body.append(form);
    form.submit();
  });
  const dialog = anna.page.getByRole("dialog", { name: "Send to" });
  await dialog.getByRole("radio", { name: /^Bob, / }).click();
  await dialog.getByRole("button", { name: "Open" }).click();
  const annas = anna.conversation("Bob");
  await expect(annas.composer).toHaveValue("A page\nLook at this\nhttps://example.com/a");
  const bobs = await bob.chatWith("Anna");
  await expect(bobs.file("minutes ä.txt")).toBeVisible();
  // It is not there a second time.
  const kept = await anna.page.evaluate(() => caches.has("nudge-shared"));
  expect(kept).toBe(false);
});
