import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures/test.ts";

/** Bytes that do not repeat, so that a piece in the wrong place is noticed. */
function bytes(length: number): Buffer {
  const all = Buffer.alloc(length);
  let state = 12345;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    all[at] = state >>> 16;
  }
  return all;
}

test("a file is offered, accepted and saved, byte for byte", async ({ friends }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  const bobs = await bob.chatWith("Anna");
  const buffer = bytes(150_000);
  await annas.region
    .locator("input[type=file]")
    .setInputFiles({ name: "notes.bin", mimeType: "application/octet-stream", buffer });
  await expect(annas.file("notes.bin")).toContainText("Waiting for Bob to accept");
  await bobs.file("notes.bin").getByRole("button", { name: "Accept notes.bin" }).click();
  await expect(annas.file("notes.bin")).toContainText("Sent");
  const save = bobs.file("notes.bin").getByRole("link", { name: "Save notes.bin" });
  const [download] = await Promise.all([bob.page.waitForEvent("download"), save.click()]);
  expect(download.suggestedFilename()).toBe("notes.bin");
  expect((await readFile(await download.path())).equals(buffer)).toBe(true);
});

test("a picture that was dropped is previewed, and looked at when it is there", async ({ friends }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  const bobs = await bob.chatWith("Anna");
  const content = (await readFile("../static/icons/nudge-512.png")).toString("base64");
  const dropped = await anna.page.evaluateHandle((text) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    data.items.add(new File([bytes], "holiday.png", { type: "image/png" }));
    return data;
  }, content);
  await annas.region.dispatchEvent("drop", { dataTransfer: dropped });
  const card = bobs.file("holiday.png");
  await expect(card.locator("img")).toBeVisible();
  await bobs.composer.press("Alt+c");
  await card.getByRole("button", { name: "Show holiday.png" }).click();
  const viewer = bob.page.getByRole("dialog", { name: "holiday.png" });
  await expect(viewer.getByRole("img", { name: "holiday.png" })).toBeVisible();
  await bob.page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
});

test("an offer is declined, and another one taken back", async ({ friends }) => {
  const [anna, bob] = await friends();
  const annas = await anna.chatWith("Bob");
  const bobs = await bob.chatWith("Anna");
  const field = annas.region.locator("input[type=file]");
  const file = (name: string) => ({ name, mimeType: "text/plain", buffer: bytes(40_000) });
  await field.setInputFiles(file("first.txt"));
  await bobs.file("first.txt").getByRole("button", { name: "Decline first.txt" }).click();
  await expect(annas.file("first.txt")).toContainText("Bob declined");
  await field.setInputFiles(file("second.txt"));
  await expect(bobs.file("second.txt")).toContainText("Anna wants to send you this file");
  await annas.file("second.txt").getByRole("button", { name: "Cancel second.txt" }).click();
  await expect(bobs.file("second.txt")).toContainText("Cancelled");
  await expect(bobs.file("second.txt").getByRole("button", { name: "Accept second.txt" })).toBeHidden();
  await expect(annas.file("second.txt")).toContainText("Cancelled");
  await annas.say("and a word after that");
  await expect(bobs.line("and a word after that")).toBeVisible();
});
