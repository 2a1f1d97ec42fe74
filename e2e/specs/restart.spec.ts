import { burst, expectAll, sayAll } from "../fixtures/burst.ts";
import { elsewhere } from "../fixtures/elsewhere.ts";
import { expect, test } from "../fixtures/test.ts";

test("the relay is killed in the middle of a burst: every line once, in order", async ({ friends, nudge }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  const bobs = await bob.chatWith("Anna");
  await sayAll(annas, burst(0, 10));
  await expectAll(bobs, burst(0, 10));
  await nudge.kill();
  await sayAll(annas, burst(10, 20));
  await nudge.start();
  await expectAll(bobs, burst(0, 20));
  await expectAll(annas, burst(0, 20));
});

test("an operator restarts the relay: everybody is back by themselves", async ({ friends, nudge }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  await annas.say("before the restart");
  const bobs = await bob.chatWith("Anna");
  await expect(bobs.line("before the restart")).toHaveCount(1);
  await nudge.stop();
  for (const tab of [anna, bob]) await expect(tab.banner).toBeVisible();
  await nudge.start();
  for (const tab of [anna, bob]) await expect(tab.banner).toBeHidden({ timeout: 30_000 });
  await expect(anna.contacts.contactWith("Bob", "Available")).toBeVisible({ timeout: 30_000 });
  await expect(bob.contacts.contactWith("Anna", "Available")).toBeVisible({ timeout: 30_000 });
  await annas.say("after the restart");
  await expect(bobs.line("after the restart")).toHaveCount(1);
  await expect(bobs.line("before the restart")).toHaveCount(1);
});

test("the service goes away and comes back: sessions reconnect by themselves", async ({ person, startNudge, friends }) => {
  const service = await startNudge();
  const relay = await startNudge(elsewhere(service));
  const wish = { url: relay.url, service };
  const [anna, bob] = await friends({ anna: wish, bob: wish });
  const annas = await anna.chatWith("Bob");
  const bobs = await bob.chatWith("Anna");
  await annas.say("before");
  await expect(bobs.line("before")).toBeVisible();
  await service.kill();
  await expect(anna.banner).toBeVisible();
  await service.start();
  await expect(anna.banner).toBeHidden({ timeout: 30_000 });
  await expect(anna.contacts.contactWith("Bob", "Available")).toBeVisible({ timeout: 30_000 });
  await annas.say("after");
  await expect(bobs.line("after")).toHaveCount(1);
  await expect(bobs.line("before")).toHaveCount(1);
});
