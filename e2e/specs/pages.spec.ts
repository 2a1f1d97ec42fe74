import { expectAccessible, expectNoSideScroll } from "../fixtures/page-checks.ts";
import { expect, test } from "../fixtures/test.ts";

const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

for (const viewport of SIZES) {
  for (const colorScheme of ["light", "dark"] as const) {
    const browser = { viewport, colorScheme };

    test(`the sign-in page at ${viewport.width} px, ${colorScheme}`, async ({ stranger }) => {
      const tab = await (await stranger("Anna", { browser })).open();
      await expect(tab.signIn.wantAccount).toBeVisible();
      await expectNoSideScroll(tab.page);
      await expectAccessible(tab.page);
      await tab.signIn.wantAccount.click();
      await expect(tab.signIn.createAccount).toBeVisible();
      await expectNoSideScroll(tab.page);
      await expectAccessible(tab.page);
    });

    test(`contact list and conversation at ${viewport.width} px, ${colorScheme}`, async ({ friends }) => {
      const [anna, bob] = await friends({ anna: { browser } });
      await expectNoSideScroll(anna.page);
      await expectAccessible(anna.page);
      const bobs = await bob.chatWith("Anna");
      await bobs.say("a word that is too long for the window: " + "ever".repeat(80));
      await bobs.say("and one with a link: https://example.org/" + "path/".repeat(40));
      const annas = await anna.chatWith("Bob");
      await annas.say("I see :-)");
      await expect(bobs.log.getByText(/^I see/)).toBeVisible();
      await expectNoSideScroll(anna.page);
      await expectAccessible(anna.page);
    });
  }
}
