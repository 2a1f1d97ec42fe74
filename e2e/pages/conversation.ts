import type { Locator, Page } from "@playwright/test";

/** A conversation with one contact or several people. */
export class Conversation {
  readonly region: Locator;
  readonly log: Locator;
  readonly composer: Locator;
  readonly send: Locator;
  readonly nudge: Locator;
  readonly invite: Locator;
  readonly typing: Locator;

  constructor(
    private readonly page: Page,
    title: string | RegExp,
  ) {
    const pattern = typeof title === "string" ? title : title.source;
    this.region = page.getByRole("region", { name: new RegExp(`^Conversation with (${pattern})$`) });
    this.log = this.region.getByRole("log");
    this.composer = this.region.getByRole("textbox", { name: "Message" });
    this.send = this.region.getByRole("button", { name: "Send", exact: true });
    this.nudge = this.region.getByRole("button", { name: "Send a nudge" });
    this.invite = this.region.getByRole("button", { name: "Invite" });
    this.typing = this.region.getByText(/(is|are) typing/);
  }

  /** A line of the conversation. */
  line(text: string): Locator {
    return this.log.getByText(text, { exact: true });
  }

  /** The line's mark that tells how far it got. */
  mark(text: string): Locator {
    return this.log.getByRole("article").filter({ hasText: text }).getByRole("img");
  }

  /** The card of a file. */
  file(name: string): Locator {
    return this.log.getByRole("group", { name, exact: true });
  }

  /** Types a line and sends it. */
  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
  }

  /** Invites a contact into the conversation. */
  async inviteContact(name: string): Promise<void> {
    await this.invite.click();
    const dialog = this.page.getByRole("dialog", { name: "Invite into this conversation" });
    await dialog.getByRole("radio", { name: new RegExp(`^${name}, `) }).click();
    await dialog.getByRole("button", { name: "Invite", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
  }

  /** All lines that match, top to bottom, as they are shown now. */
  async lines(pattern: RegExp): Promise<string[]> {
    return (await this.log.getByText(pattern).allInnerTexts()).map((text) => text.trim());
  }
}
