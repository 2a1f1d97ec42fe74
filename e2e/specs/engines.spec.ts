import { type Engine, type OtherPage, firefox, webkit } from "../fixtures/engines.ts";
import { PASSWORD, expect, test } from "../fixtures/test.ts";

// One after the other: two that look for a free screen at the same moment may find the same one.
test.describe.configure({ mode: "default" });

/** Waits for a script's text to return something true. */
async function until(page: OtherPage, what: string, script: string): Promise<void> {
  await expect.poll(async () => Boolean(await page.run(script)), { message: what, timeout: 20_000 }).toBe(true);
}

/** Types into a field, as far as a script can. */
const fill = (field: string, text: string): string =>
  `const field = document.querySelector(${JSON.stringify(field)}); field.focus(); field.value = ${JSON.stringify(text)};
   field.dispatchEvent(new Event("input", { bubbles: true })); return true;`;

const press = (selector: string): string => `document.querySelector(${JSON.stringify(selector)}).click(); return true;`;

/** Somebody signs in and talks to the buddy that every new account has, who answers. */
async function story(engine: Engine, url: string, address: string, width: number, height: number): Promise<void> {
  const page = await engine.open(width, height);
  try {
    await page.goto(url);
    await until(page, "the client is there", "return document.documentElement.dataset.ready !== undefined");
    await page.run(fill("#address", address));
    await page.run(fill("#password", PASSWORD));
    await page.run(press("#sign-in-go"));
    await until(page, "the contact list is there", "return document.querySelector('.person') !== null");
    const wide = await page.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    expect(wide, "nothing sticks out to the side").toBe(true);
    await page.run(press(".person"));
    await until(page, "a conversation opens", "return document.querySelector('#composer') !== null");
    await page.run(fill("#composer", "hello from another engine"));
    await page.run(press(".compose-row .send"));
    const lines = "return [...document.querySelectorAll('[role=log] [role=article]')].map((line) => line.textContent).join('|')";
    await expect.poll(() => page.run(lines), { timeout: 20_000 }).toMatch(/hello from another engine/);
    // The buddy answers.
    const answered = "return document.querySelectorAll('[role=log] [role=article]').length > 1";
    await until(page, "an answer comes", answered);
  } finally {
    await page.close();
  }
}

for (const engine of [firefox, webkit]) {
  for (const [name, width, height] of [["a desk", 1280, 800], ["a phone", 450, 844]] as const) {
    test(`${engine.name}: signing in and talking, at ${name}`, async ({ nudge, person }) => {
      // A test that is skipped counts as nothing; the line says why.
      if (engine.missing) console.log(`      not tested in ${engine.name}: ${engine.missing}`);
      test.skip(engine.missing !== undefined, engine.missing);
      const anna = await person("Anna");
      await story(engine, nudge.url, anna.address, width, height);
    });
  }
}
