import base from "./playwright.config.ts";

/** Not a test: takes the pictures of the documentation. `cargo xtask screenshots` runs it. */
export default { ...base, testDir: "screenshots", testMatch: "*.shots.ts", workers: 1, timeout: 300_000 };
