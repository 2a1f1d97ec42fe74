import { expectAccessible } from "../fixtures/page-checks.ts";
import { expect, test } from "../fixtures/test.ts";

const THEMES = ["live", "classic", "plain"];
const SCENES = ["aurora", "meadow", "sea", "city", "blossom", "autumn", "snow", "night", "none"];
const TINTS = ["sky", "ocean", "teal", "leaf", "gold", "orange", "cherry", "rose", "violet", "slate"];

/** Colours that stand on each other: text, and every ground it may have. */
const ON: Record<string, string[]> = {
  "--ink": ["--surface", "--surface-sunk", "--surface-raised", "--selected", "--accent-soft", "--page", "--veil"],
  "--ink-soft": ["--surface", "--surface-sunk", "--surface-raised", "--selected"],
  "--ink-faint": ["--surface", "--surface-sunk", "--surface-raised"],
  "--accent": ["--surface", "--surface-raised", "--accent-soft"],
  "--link": ["--surface"],
  "--mine": ["--surface"],
  "--theirs": ["--surface"],
  "--good": ["--surface"],
  "--bad": ["--surface", "--surface-raised", "--bad-soft"],
  "--warn-ink": ["--warn-soft"],
  "--on-accent": ["--accent", "--accent-strong"],
  "--on-unread": ["--unread"],
};

test("text can be read in every theme, scene and tint", async ({ stranger }) => {
  const { page } = await (await stranger("Anna")).open();
  for (const theme of THEMES) {
    await page.evaluate(async (theme) => {
      const link = document.getElementById("look") as HTMLLinkElement;
      const loaded = new Promise((done) => link.addEventListener("load", done, { once: true }));
      link.href = `themes/${theme}/theme.css?`;
      await loaded;
    }, theme);
    const found = await page.evaluate(
      ({ on, scenes, tints }) => {
        const root = document.documentElement;
        const probe = document.body.appendChild(document.createElement("i"));
        const colour = (token: string): number[] | undefined => {
          probe.style.color = "";
          probe.style.color = `var(${token}, transparent)`;
          const [r, g, b, a = 1] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
          return a === 1 ? [r, g, b] : undefined;
        };
        const luminance = (parts: number[]): number => {
          const [r, g, b] = parts.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const bad: string[] = [];
        for (const scheme of ["light", "dark"]) {
          for (const [name, value] of [...scenes.map((scene) => ["scene", scene]), ...tints.map((tint) => ["tint", tint])]) {
            Object.assign(root.dataset, { scheme, [name]: value });
            for (const [text, grounds] of Object.entries(on)) {
              for (const ground of grounds) {
                const [one, other] = [colour(text), colour(ground)];
                if (!one || !other) continue;
                const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
                const contrast = (high + 0.05) / (low + 0.05);
                if (contrast < 4.5) bad.push(`${scheme} ${value}: ${text} on ${ground} ${contrast.toFixed(2)}`);
              }
            }
            delete root.dataset[name];
          }
        }
        probe.remove();
        return bad;
      },
      { on: ON, scenes: SCENES, tints: TINTS },
    );
    expect(found, theme).toEqual([]);
  }
});

test("a theme is chosen, stays, and is told from the others", async ({ friends }) => {
  const [anna] = await friends();
  const sheet = anna.page.locator("link#look");
  await expect(sheet).toHaveAttribute("href", "themes/live/theme.css");
  await anna.page.getByRole("button", { name: "Theme and scene" }).click();
  const dialog = anna.page.getByRole("dialog", { name: "Theme and scene" });
  await dialog.getByRole("radio", { name: "Cherry blossom" }).click();
  await expect(anna.page.locator("html")).toHaveAttribute("data-scene", "blossom");
  await dialog.getByRole("radio", { name: /^Classic/ }).click();
  await expect(dialog.getByRole("radio", { name: "Cherry blossom" })).toBeHidden();
  await dialog.getByRole("radio", { name: "Dark" }).click();
  await expectAccessible(anna.page);
  await dialog.getByRole("button", { name: "Done" }).click();
  await anna.page.reload();
  await expect(anna.contacts.contact("Bob")).toBeVisible();
  await expect(sheet).toHaveAttribute("href", "themes/classic/theme.css");
  await expect(anna.page.locator("html")).toHaveAttribute("data-scheme", "dark");
});

for (const theme of ["classic", "plain"]) {
  for (const width of [390, 768, 1280]) {
    test(`nothing is left for axe in the theme ${theme} at ${width} px`, async ({ friends }) => {
      const [anna, bob] = await friends({ anna: { browser: { viewport: { width, height: 800 } } } });
      await anna.page.getByRole("button", { name: "Theme and scene" }).click();
      const dialog = anna.page.getByRole("dialog", { name: "Theme and scene" });
      await dialog.getByRole("radio", { name: new RegExp(`^${theme}`, "i") }).click();
      await expect(anna.page.locator("link#look")).toHaveAttribute("href", `themes/${theme}/theme.css`);
      await expectAccessible(anna.page);
      await dialog.getByRole("button", { name: "Done" }).click();
      const bobs = await bob.chatWith("Anna");
      await bobs.say("hello :)");
      await expectAccessible(anna.page);
      await anna.chatWith("Bob");
      await expectAccessible(anna.page);
    });
  }
}
