import { expect, PASSWORD, test, type Tab } from "../fixtures/test.ts";

/** Names of what the browser keeps of the page. */
async function kept(tab: Tab): Promise<string[]> {
  return await tab.page.evaluate(() => Object.keys(localStorage).sort());
}

test("a public computer keeps nothing, and does not hold the next person to that", async ({ friends }) => {
  const [anna] = await friends();
  await anna.contacts.signOut();
  await anna.signIn.publicComputer.check();
  await anna.signIn.as(anna.person.address, PASSWORD);
  const chat = await anna.chatWith("Bob");
  await chat.composer.fill("nobody else's business");
  await chat.composer.blur();
  expect(await kept(anna)).toEqual(["nudge/public"]);

  // The browser is closed, and with it goes the cookie.
  await anna.person.context.clearCookies();
  await anna.page.reload();
  await anna.signIn.stay.check();
  await anna.signIn.as(anna.person.address, PASSWORD);
  // The browser's address still says where one was.
  await expect(chat.composer).toHaveValue("");
  await chat.composer.fill("my own computer");
  await anna.page.reload();
  await expect(chat.composer).toHaveValue("my own computer");
});

test("who cancels while signing in stays signed out", async ({ friends }) => {
  const [anna] = await friends();
  await anna.contacts.signOut();
  await expect(anna.signIn.address).toBeVisible();
  // The relay has signed them in, and the browser has the cookie; the page waits until somebody has pressed Cancel.
  let answered = (): void => {};
  const answer = new Promise<void>((done) => (answered = done));
  let cancelled = (): void => {};
  const cancel = new Promise<void>((done) => (cancelled = done));
  await anna.page.route("**/api/sign-in", async (route) => {
    const response = await route.fetch();
    answered();
    await cancel;
    await route.fulfill({ response });
  });
  const signedOut = anna.page.waitForResponse("**/api/sign-out");
  await anna.signIn.as(anna.person.address, PASSWORD);
  await answer;
  await anna.page.getByRole("button", { name: "Cancel" }).click();
  cancelled();
  await signedOut;
  await anna.page.reload();
  await expect(anna.signIn.address).toBeVisible();
  await expect(anna.contacts.status).toBeHidden();
});

test("a sign-out that does not reach the relay says so", async ({ friends }) => {
  const [anna] = await friends();
  await anna.page.route("**/api/sign-out", (route) => route.abort());
  await anna.contacts.signOut();
  await expect(anna.page.getByRole("status").filter({ hasText: /cannot be reached|check your connection/i })).toBeVisible();
});
