import type { Locator, Page } from "@playwright/test";

/** The sign-in page, which also makes accounts. */
export class SignIn {
  readonly form: Locator;
  readonly address: Locator;
  readonly name: Locator;
  readonly password: Locator;
  readonly status: Locator;
  readonly stay: Locator;
  readonly publicComputer: Locator;
  readonly signIn: Locator;
  readonly wantAccount: Locator;
  readonly createAccount: Locator;
  readonly error: Locator;

  constructor(page: Page) {
    this.form = page.getByRole("main").locator("form");
    this.address = page.getByLabel("Address", { exact: true });
    this.name = page.getByLabel("Name your contacts will see");
    this.password = page.getByLabel("Password", { exact: true });
    this.status = page.getByLabel("Sign in as");
    this.stay = page.getByRole("radio", { name: "Stay signed in" });
    this.publicComputer = page.getByRole("radio", { name: "Public computer" });
    this.signIn = page.getByRole("button", { name: "Sign in", exact: true });
    this.wantAccount = page.getByRole("button", { name: "Create an account" });
    this.createAccount = page.getByRole("button", { name: "Create account" });
    this.error = page.getByRole("alert");
  }

  /** Fills the form that makes an account, and sends it. */
  async create(address: string, name: string, password: string): Promise<void> {
    await this.wantAccount.click();
    await this.address.fill(address);
    await this.name.fill(name);
    await this.password.fill(password);
    await this.createAccount.click();
  }

  /** Signs in. */
  async as(address: string, password: string): Promise<void> {
    await this.address.fill(address);
    await this.password.fill(password);
    await this.signIn.click();
  }
}
