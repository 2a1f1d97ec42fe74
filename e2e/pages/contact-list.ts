import type { Locator, Page } from "@playwright/test";

/** The contact list with the own name and status above it. */
export class ContactList {
  readonly region: Locator;
  readonly find: Locator;
  readonly addButton: Locator;

  constructor(private readonly page: Page) {
    this.region = page.getByRole("region", { name: "Contacts" });
    this.find = page.getByRole("searchbox", { name: "Find a contact" });
    this.addButton = page.getByRole("button", { name: "Add a contact" });
  }

  /** The row of a contact. */
  contact(name: string): Locator {
    return this.region.getByRole("link", { name: new RegExp(`^${name}\\b`) });
  }

  /** The row of a conversation with several people. */
  conversationWith(names: RegExp): Locator {
    return this.page.getByRole("link", { name: names });
  }

  /** The row of a contact with that status. */
  contactWith(name: string, status: string): Locator {
    return this.region.getByRole("link", { name: new RegExp(`^${name}\\b.*\\b${status}\\b`) });
  }

  /** The button that opens the status menu; its name holds the status. */
  get status(): Locator {
    return this.page.getByRole("button", { name: /^Status/ });
  }

  /** Changes the own status, or signs out. */
  async choose(item: string): Promise<void> {
    await this.status.click();
    await this.page.getByRole("menu").getByText(item, { exact: true }).click();
  }

  /** Opens the menu of a contact and chooses. */
  async chooseFor(name: string, item: string): Promise<void> {
    await this.contact(name).click({ button: "right" });
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  /** Asks somebody to become a contact. */
  async add(address: string): Promise<void> {
    await this.addButton.click();
    const dialog = this.page.getByRole("dialog", { name: "Add a contact" });
    await dialog.getByLabel("Address").fill(address);
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
  }

  /** The request of somebody who asks. */
  request(name: string): { allow: Locator; block: Locator } {
    return {
      allow: this.page.getByRole("button", { name: `Allow ${name}` }),
      block: this.page.getByRole("button", { name: `Block ${name}` }),
    };
  }

  /** Takes somebody's request, and adds them as well. */
  async accept(name: string): Promise<void> {
    await this.request(name).allow.click();
  }
}
