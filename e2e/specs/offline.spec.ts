import { expect, test } from "../fixtures/test.ts";

test("the page opens without a network, and finds back", async ({ friends, network }) => {
  const [anna] = await friends({ anna: { url: network.url } });
  await anna.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  network.cut();
  await anna.page.reload();
  await expect(anna.contacts.contact("Bob")).toBeVisible();
  await expect(anna.banner).toBeVisible();
  network.restore();
  await expect(anna.contacts.contactWith("Bob", "Available")).toBeVisible();
});

test("what was said is found, and its line shown", async ({ friends }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  await annas.say("A party in the garden");
  for (let n = 0; n < 70; n += 1) await annas.say(`line ${n}`);
  const bobs = await bob.chatWith("Anna");
  await expect(bobs.line("line 69")).toBeVisible();
  await bob.page.keyboard.press("Control+Shift+F");
  const panel = bob.page.getByRole("dialog", { name: "Search messages" });
  await panel.getByRole("searchbox").fill("GARDEN party");
  await panel.getByRole("button", { name: /A party in the garden/ }).click();
  await expect(panel).toBeHidden();
  await expect(bobs.line("A party in the garden")).toBeInViewport();
});
