import type { Locator, Page } from "@playwright/test";

/** The contact list, with the own name and status above it. */
export class ContactList {
  readonly tree: Locator;
  readonly find: Locator;
  readonly addButton: Locator;
  /** Opens the status menu. Its name holds the status. */
  readonly status: Locator;

  constructor(private readonly page: Page) {
    this.tree = page.getByRole("tree", { name: "Contacts" });
    this.find = page.getByRole("searchbox", { name: "Search contacts" });
    this.addButton = page.getByRole("button", { name: "Add a contact" }).first();
    this.status = page.getByRole("button", { name: /^Status: / });
  }

  /** The row of a contact. */
  contact(name: string): Locator {
    return this.tree.getByRole("treeitem", { name: new RegExp(`^${name}, `) });
  }

  /** The row of a contact with that status. */
  contactWith(name: string, status: string): Locator {
    return this.tree.getByRole("treeitem", { name: new RegExp(`^${name}, ${status}\\b`) });
  }

  /** The list of conversations, in place of the contacts. */
  async showChats(): Promise<void> {
    await this.page.getByRole("button", { name: /^Chats/ }).click();
  }

  /** The row of a conversation, after {@link showChats}. */
  chat(title: RegExp): Locator {
    return this.page
      .getByRole("navigation", { name: "Conversations" })
      .getByRole("button", { name: title });
  }

  /** Chooses the own status. */
  async choose(status: string): Promise<void> {
    await this.status.click();
    await this.page.getByRole("menuitemradio", { name: status, exact: true }).click();
  }

  /** Changes the own name in place. */
  async editName(name: string): Promise<void> {
    await this.edit("Your name", name);
  }

  /** Changes the own personal message in place. */
  async editMessage(text: string): Promise<void> {
    await this.edit("Your message", text);
  }

  /** Signs out, and means it. */
  async signOut(): Promise<void> {
    await this.status.click();
    await this.page.getByRole("menuitem", { name: "Sign out" }).click();
    await this.confirm("Sign out", "Sign out");
  }

  /** Opens the menu of a contact and chooses. */
  async chooseFor(name: string, item: string): Promise<void> {
    await this.contact(name).click({ button: "right" });
    await this.page.getByRole("menuitem", { name: item, exact: true }).click();
  }

  /** Blocks a contact, and means it. */
  async block(name: string): Promise<void> {
    await this.chooseFor(name, "Block");
    await this.confirm("Block contact", "Block");
  }

  /** Asks somebody to become a contact. */
  async add(address: string): Promise<void> {
    await this.addButton.click();
    const dialog = this.page.getByRole("dialog", { name: "Add a contact" });
    await dialog.getByLabel("Address").fill(address);
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
  }

  /** The request of somebody who waits for an answer. */
  request(name: string): { row: Locator; allow: Locator; block: Locator } {
    const row = this.page
      .getByRole("region", { name: "Requests" })
      .getByRole("group", { name: new RegExp(name) });
    return {
      row,
      allow: row.getByRole("button", { name: "Allow" }),
      block: row.getByRole("button", { name: "Block" }),
    };
  }

  private async edit(what: string, text: string): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^${what}: `) }).click();
    const field = this.page.getByRole("textbox", { name: what });
    await field.fill(text);
    await field.press("Enter");
  }

  private async confirm(dialog: string, button: string): Promise<void> {
    await this.page
      .getByRole("dialog", { name: dialog })
      .getByRole("button", { name: button })
      .click();
  }
}
