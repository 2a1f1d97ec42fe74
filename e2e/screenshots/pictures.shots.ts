import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { type Browser, type Page, type BrowserContextOptions } from "@playwright/test";
import { expect, Tab, test } from "../fixtures/test.ts";
import { dress, type Look, play } from "./cast.ts";

const FOLDER = new URL("../../docs/pictures/", import.meta.url);

const DESKTOP = { viewport: { width: 1180, height: 720 } };
const TABLET = { viewport: { width: 768, height: 820 } };
const PHONE = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

const THEMES = ["live", "classic", "plain"];
const SCENES = ["meadow", "sea", "city", "blossom", "autumn", "snow", "night"];

test("pictures of everything", async ({ person, browser, nudge }) => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const { anna, hana } = await play((name) => person(name));
  const storageState = await anna.person.context.storageState();

  /** A page of Anna's, at the list. */
  const page = async (options: BrowserContextOptions, look: Look, run: (tab: Tab) => Promise<void>): Promise<void> => {
    await dress(anna, look);
    const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin", storageState, ...options });
    const tab = new Tab(await context.newPage(), anna.person);
    await tab.page.goto(nudge.url);
    await expect(tab.contacts.contact("Bob")).toBeVisible();
    await run(tab);
    await context.close();
  };
  const shoot = (tab: Tab, name: string): Promise<void> => keep(browser, tab.page, name);
  const open = async (tab: Tab, name: string): Promise<void> => {
    await tab.contacts.contact(name).click();
    await expect(tab.conversation(name).log.getByText("Photos first")).toBeVisible();
  };

  for (const theme of THEMES) {
    for (const colorScheme of ["light", "dark"] as const) {
      const look = { theme: theme === "live" ? undefined : theme };
      await page({ ...DESKTOP, colorScheme }, look, async (tab) => {
        await open(tab, "Bob");
        await shoot(tab, `${theme}-desktop-${colorScheme}`);
      });
      await page({ ...PHONE, colorScheme }, look, async (tab) => {
        await shoot(tab, `${theme}-phone-list-${colorScheme}`);
        await open(tab, "Bob");
        await shoot(tab, `${theme}-phone-${colorScheme}`);
      });
    }
  }
  await page(TABLET, {}, async (tab) => {
    await open(tab, "Bob");
    await shoot(tab, "live-tablet");
  });
  for (const scene of SCENES) {
    await page({ viewport: { width: 900, height: 420 } }, { scene }, async (tab) => {
      await open(tab, "Bob");
      await shoot(tab, `scene-${scene}`);
    });
  }
  await page(DESKTOP, { scene: "meadow" }, async (tab) => {
    await open(tab, "Bob");
    await tab.page.getByRole("button", { name: "Emoticons" }).click();
    await shoot(tab, "emoticons");
    await tab.page.keyboard.press("Escape");
    await tab.page.getByRole("button", { name: "Theme and scene" }).click();
    await shoot(tab, "looks");
  });
  await page(DESKTOP, { scene: "sea" }, async (tab) => {
    await open(tab, "Bob");
    await hana.say(anna, "look at this light! (#)");
    await expect(tab.page.getByRole("status", { name: "News" }).getByText("look at this light")).toBeVisible();
    await shoot(tab, "toast");
  });
  for (const [name, options] of [["sign-in", DESKTOP], ["sign-in-phone", { ...PHONE, colorScheme: "dark" as const }]] as const) {
    const context = await browser.newContext({ locale: "en-GB", ...options });
    const tab = new Tab(await context.newPage(), anna.person);
    await tab.page.goto(nudge.url);
    await expect(tab.signIn.wantAccount).toBeVisible();
    await shoot(tab, name);
    await context.close();
  }
  await writeFile(new URL("README.md", FOLDER), gallery((await readdir(FOLDER)).filter((name) => name.endsWith(".webp"))));
});

/** Takes a picture when nothing moves any more, and keeps it small. */
async function keep(browser: Browser, page: Page, name: string): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity).map((a) => a.finished.catch(() => {}))));
  const png = (await page.screenshot({ caret: "hide" })).toString("base64");
  const converter = await browser.newPage();
  const webp = await converter.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.86 });
    let text = "";
    for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
    return btoa(text);
  }, png);
  await converter.close();
  await writeFile(new URL(`${name}.webp`, FOLDER), Buffer.from(webp, "base64"));
}

/** The page with all of them. */
function gallery(names: string[]): string {
  const picture = (name: string, width: number): string => {
    const words = name.replace(".webp", "").replaceAll("-", " ");
    return `<img src="${name}" alt="${words[0].toUpperCase()}${words.slice(1)}" width="${width}">`;
  };
  const part = (title: string, test: RegExp, width: number): string => {
    const found = names.filter((name) => test.test(name)).sort();
    return `## ${title}\n\n${found.map((name) => picture(name, width)).join("\n")}\n`;
  };
  return [
    "# Pictures\n\nTaken by `cargo xtask screenshots` from the program itself.\n",
    ...THEMES.map((theme) => {
      const title = theme[0].toUpperCase() + theme.slice(1);
      return [part(title, new RegExp(`^${theme}-(desktop|tablet)`), 580), part(`${title} on a phone`, new RegExp(`^${theme}-phone`), 240)].join("\n");
    }),
    part("Scenes", /^scene-/, 440),
    part("Here and there", /^(emoticons|looks|toast|sign-in)/, 440),
  ].join("\n");
}
