import { readFile } from "node:fs/promises";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";
import { MadeUpRelay } from "./made-up-relay.ts";

/** How much slower than this machine: a phone of some years ago. */
const SLOWER = 4;
/** As Lighthouse has it. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };

function row(what: string, measured: string, budget: string): void {
  console.log(`| ${what} | ${measured} | ${budget} |`);
}

async function slow(page: Page, network: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  if (network) await session.send("Network.emulateNetworkConditions", SLOW_4G);
  return session;
}

/** From here on, how long the page takes for what a person does, and what holds it up. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { events: [] as number[], tasks: [] as number[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (/^(key|pointer|click|input)/.test(entry.name)) seen.events.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
  });
}

async function seen(page: Page): Promise<{ slowest: string; held: string }> {
  return page.evaluate(() => {
    const { events, tasks } = (window as unknown as { seen: { events: number[]; tasks: number[] } }).seen;
    const most = (all: number[]): string => (all.length ? `${Math.max(...all).toFixed(0)} ms` : "under 16 ms");
    return { slowest: most(events), held: tasks.length ? `${tasks.length} tasks over 50 ms, the longest ${most(tasks)}` : "no task over 50 ms" };
  });
}

/** What the tab's process has for itself, in MiB. */
async function memory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const own = async (pid: number): Promise<number> => {
    const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8");
    const kib = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].map(([, size]) => Number(size));
    return kib.reduce((all, size) => all + size, 0);
  };
  const tabs = await Promise.all(processInfo.filter(({ type }) => type === "renderer").map(({ id }) => own(id)));
  return Math.max(...tabs) / 1024;
}

test("from the address to the form, and to the contact list", async ({ stranger, person }) => {
  const page = await (await stranger("Cyd")).context.newPage();
  await slow(page, true);
  const { url } = await stranger("Dora");
  await page.goto(url, { waitUntil: "commit" });
  await page.getByLabel("Address", { exact: true }).fill("a");
  row("sign-in form visible and typable, slow", `${(await page.evaluate(() => performance.now())).toFixed(0)} ms`, "1,200 ms");

  const anna = await person("Anna");
  const hers = await anna.context.newPage();
  await slow(hers, true);
  await hers.goto(anna.url, { waitUntil: "commit" });
  await hers.getByRole("searchbox", { name: "Search contacts" }).waitFor();
  row("signed in before, contact list there, slow", `${(await hers.evaluate(() => performance.now())).toFixed(0)} ms`, "2,500 ms");
});

test("typing with twenty conversations open", async ({ person }) => {
  const relay = new MadeUpRelay(40);
  const page = await (await person("Anna")).context.newPage();
  await relay.standIn(page);
  const { url } = await person("Bob");
  await page.goto(url);
  for (let number = 0; number < 20; number += 1) await page.goto(`${url}#/c/${relay.address(number)}`);
  const composer = page.getByRole("textbox", { name: "Message" });
  await composer.click();
  const session = await slow(page, false);
  await watch(page);
  for (const key of "the quick brown fox jumps over the lazy dog") await page.keyboard.press(key === " " ? "Space" : key);
  await expect(composer).toHaveValue(/lazy dog$/);
  row("typing to paint, 20 conversations, slowest key", (await seen(page)).slowest, "50 ms");
  await session.detach();
});

test("a contact list of a thousand, a hundred changes a second", async ({ person }) => {
  const relay = new MadeUpRelay(1_000);
  const anna = await person("Anna");
  const page = await anna.context.newPage();
  await relay.standIn(page);
  await page.goto(anna.url);
  await page.getByRole("treeitem", { name: /^Person 1,/ }).waitFor();
  const session = await slow(page, false);
  await watch(page);
  const find = page.getByRole("searchbox", { name: "Search contacts" });
  const states = ["Online", "Busy", "Away", "Offline"];
  let change = 0;
  const storm = setInterval(() => {
    for (let n = 0; n < 10; n += 1, change += 1) relay.presence((change * 7) % 1_000, states[change % 4]!);
  }, 100);
  for (const key of "person") await find.press(key, { delay: 300 });
  for (let step = 0; step < 10; step += 1) await page.mouse.wheel(0, 400);
  await find.fill("");
  clearInterval(storm);
  const { slowest, held } = await seen(page);
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  row("list of 1,000, 100 changes a second: slowest key", slowest, "50 ms");
  row("meanwhile", held, "");
  row("elements in the page", String(nodes), "bounded");
  await session.detach();
});

test("a history of a hundred thousand lines", async ({ person, browser }) => {
  const relay = new MadeUpRelay(40);
  const anna = await person("Anna");
  const page = await anna.context.newPage();
  await relay.standIn(page);
  await page.goto(`${anna.url}#/c/${relay.address(1)}`);
  const log = page.getByRole("log");
  await expect(log.getByText("line 99999 of")).toBeVisible();
  const session = await slow(page, false);
  await watch(page);
  let most = 0;
  for (let turn = 0; turn < 60; turn += 1) {
    await log.evaluate((log) => log.scrollTo(0, 0));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    most = Math.max(most, await page.evaluate(() => document.querySelectorAll("*").length));
  }
  const top = await log.getByText(/^line \d+ of/).first().innerText();
  row("history scrolled up 60 times, as far as", top.split(" of ")[0]!, "");
  row("meanwhile", (await seen(page)).held, "every interaction under 50 ms");
  row("most elements in the page", String(most), "bounded");
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  // Eight hours of a busy chat: one line in five seconds, among ten people.
  for (let line = 0; line < 5_760; line += 1) {
    relay.message(line % 10, 200_000 + line, `line ${line} of a busy day, with a word or two more :-)`);
    if (line % 200 === 0) await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  await expect(page).toHaveTitle(/\d/);
  await session.send("HeapProfiler.collectGarbage");
  row("private memory of the tab after 5,760 messages", `${(await memory(browser)).toFixed(0)} MiB`, "");
  await session.detach();
});
