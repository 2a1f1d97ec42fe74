import { expectAccessible } from "../fixtures/page-checks.ts";
import { expect, test } from "../fixtures/test.ts";

test("without WebAssembly the page says what to do instead", async ({ stranger }) => {
  const anna = await stranger("Anna");
  await anna.context.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  const { page } = await anna.open();
  const notice = page.getByRole("alert").filter({ hasText: "WebAssembly" });
  await expect(notice).toContainText("Any browser from the last few years can");
  await expect(notice).toContainText("Messenger programs can sign in to this server as well");
  await expectAccessible(page);
});

test("without scripts the page says so", async ({ stranger }) => {
  const anna = await stranger("Anna", { browser: { javaScriptEnabled: false } });
  const { page } = await anna.open();
  await expect(page.getByText(/needs JavaScript and WebAssembly/)).toBeVisible();
  await expect(page.getByText(/Messenger programs can sign in/).filter({ visible: true })).toHaveCount(1);
  await expect(page.getByLabel("Address", { exact: true })).toBeVisible();
});
