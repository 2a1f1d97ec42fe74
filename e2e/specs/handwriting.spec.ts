import { expect, test } from "../fixtures/test.ts";

test("what is written by hand is seen by the other side", async ({ friends }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  const bobs = await bob.chatWith("Anna");
  await annas.region.getByRole("button", { name: "Handwriting" }).click();
  const pad = annas.region.getByRole("img", { name: "Draw here" });
  const box = await pad.boundingBox();
  if (!box) throw new Error("no pad");
  const { mouse } = anna.page;
  await mouse.move(box.x + 30, box.y + 30);
  await mouse.down();
  await mouse.move(box.x + 150, box.y + 80, { steps: 8 });
  await mouse.up();
  await annas.region.locator(".ink-go").getByRole("button", { name: "Send" }).click();
  await expect(pad).toBeHidden();
  await expect(annas.log.getByRole("img", { name: "Your handwriting" })).toBeVisible();
  const received = bobs.log.getByRole("img", { name: "Handwriting by Anna" });
  await expect(received).toBeVisible();
  const width = () => received.evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await expect.poll(width).toBeGreaterThan(60);
});
