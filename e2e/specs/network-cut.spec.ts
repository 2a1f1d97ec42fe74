import { burst, expectAll, sayAll } from "../fixtures/burst.ts";
import type { Direction } from "../fixtures/network.ts";
import { expect, test } from "../fixtures/test.ts";

const ALL = burst(0, 30);

test("lines sent to somebody whose network breaks arrive once and in order", async ({ friends, network }) => {
  const [anna, bob] = await friends({ bob: { url: network.url } });
  const annas = await anna.chatWith("Bob");
  const bobs = await bob.chatWith("Anna");
  await sayAll(annas, burst(0, 10));
  await expect(bobs.line("line 5 of the burst")).toBeVisible();
  network.lose("to-browser");
  await sayAll(annas, burst(10, 15));
  network.cut();
  await sayAll(annas, burst(15, 25));
  network.restore();
  await sayAll(annas, burst(25, 30));
  await expectAll(annas, ALL);
  await expectAll(bobs, ALL);
});

for (const direction of ["to-relay", "to-browser"] satisfies Direction[]) {
  const what = direction === "to-relay" ? "commands" : "replies";
  test(`lines written while ${what} get lost arrive once and in order`, async ({ friends, network }) => {
    const [anna, bob] = await friends({ anna: { url: network.url } });
    const annas = await anna.chatWith("Bob");
    const bobs = await bob.chatWith("Anna");
    await sayAll(annas, burst(0, 10));
    network.lose(direction);
    await sayAll(annas, burst(10, 15));
    network.cut();
    await sayAll(annas, burst(15, 25));
    network.restore();
    await sayAll(annas, burst(25, 30));
    await expectAll(annas, ALL);
    await expectAll(bobs, ALL);
  });
}
