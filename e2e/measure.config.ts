import base from "./playwright.config.ts";

/** Not a test: measures the page beside its budgets. `cargo xtask bench` runs it. */
export default { ...base, testDir: "measure", testMatch: "*.measure.ts", workers: 1, fullyParallel: false, timeout: 240_000 };
