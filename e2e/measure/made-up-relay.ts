import type { Page, WebSocketRoute } from "@playwright/test";

const ME = "anna@nudge.internal";

/** How many lines the made-up history of a conversation has. */
const LINES = 100_000;

/** Says to a page what a relay would, but more of it than can be brought about by people. */
export class MadeUpRelay {
  private seq = 0;
  private socket?: WebSocketRoute;

  /** @param contacts how many people are on the list */
  constructor(private readonly contacts: number) {}

  /** Takes the place of the page's socket. Everything else comes from the real relay. */
  async standIn(page: Page): Promise<void> {
    await page.routeWebSocket(/\/api\/socket$/, (socket) => {
      this.socket = socket;
      socket.onMessage((text) => this.hear(JSON.parse(String(text))));
    });
  }

  /** Somebody's address. */
  address(number: number): string {
    return `person${number}@nudge.internal`;
  }

  /** Somebody comes, goes, or is busy. */
  presence(number: number, status: string): void {
    this.event({ Contact: this.contact(number, status) });
  }

  /** Somebody says something. */
  message(from: number, id: number, text: string): void {
    this.event({ Message: this.line(from, id, text) });
  }

  private event(body: object): void {
    this.seq += 1;
    this.socket?.send(JSON.stringify({ Event: { seq: this.seq, body } }));
  }

  private hear(frame: Record<string, unknown> | string): void {
    if (frame === "Ping") this.socket?.send(JSON.stringify("Pong"));
    if (typeof frame === "string") return;
    if ("Hello" in frame) this.welcome();
    const command = frame.Command as { id: number; body: Record<string, { conversation: string; before?: number; limit: number }> } | undefined;
    if (!command) return;
    const older = typeof command.body === "object" ? command.body.LoadOlder : undefined;
    const result = { Ok: older ? { Page: this.page(older.conversation, older.before ? older.before - 1 : LINES, older.limit) } : "Done" };
    this.socket?.send(JSON.stringify({ Reply: { id: command.id, result } }));
  }

  private page(conversation: string, before: number, limit: number): object {
    const from = Number(/\d+/.exec(conversation)![0]);
    const first = Math.max(0, before - limit);
    const ids = Array.from({ length: before - first }, (_, at) => first + at);
    return { messages: ids.map((id) => this.line(from, id, `line ${id} of a long history, with a word or two more :-)`)), more: first > 0 };
  }

  private welcome(): void {
    this.seq = 0;
    const contacts = Array.from({ length: this.contacts }, (_, at) => this.contact(at, at % 3 ? "Online" : "Offline"));
    const conversations = Array.from({ length: 40 }, (_, at) => {
      const last = this.line(at, LINES - 1, `line ${LINES - 1} of a long history`);
      return { id: this.address(at), members: [this.address(at)], last, unread: 0, read_up_to: LINES };
    });
    const me = { address: ME, name: "Anna", personal_message: "", status: "Online", privacy: { strangers_allowed: true, ask_when_added: true } };
    const body = { Snapshot: { me, session: "Online", service_link_protected: true, groups: [], contacts, requests: [], conversations } };
    this.socket?.send(JSON.stringify({ Welcome: { epoch: "made up", last: 0, body } }));
  }

  private contact(number: number, status: string): object {
    const name = `Person ${number}`;
    return { address: this.address(number), name, personal_message: `message ${number}`, status, groups: [], listed: true, has_me: true, blocked: false };
  }

  private line(from: number, id: number, text: string): object {
    const conversation = this.address(from);
    return { id: id + 1, conversation, from: { Contact: conversation }, at: 1_700_000_000_000 + id * 30_000, body: { Text: { text } } };
  }
}
