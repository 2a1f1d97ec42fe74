import type { Page } from "@playwright/test";
import { expect, type Person } from "../fixtures/test.ts";

/** What the relay is asked to do; see the protocol's page. */
type Command = string | Record<string, unknown>;

/** Somebody who plays a part, with a socket of their own and no page to look at. */
export class Player {
  private constructor(
    readonly person: Person,
    private readonly page: Page,
  ) {}

  static async of(person: Person): Promise<Player> {
    const page = await person.context.newPage();
    await page.goto(`${person.url}healthz`);
    const { protocol } = await (await person.context.request.get(`${person.url}api/about`)).json();
    await page.evaluate(({ url, protocol }) => {
      const socket = new WebSocket(url);
      const play = { socket, next: 1 + Math.floor(Math.random() * 1e9), replies: new Map<number, unknown>(), groups: new Map<string, string>() };
      Object.assign(globalThis, { play });
      socket.onmessage = ({ data }) => {
        const frame = JSON.parse(data);
        if (frame.Reply) play.replies.set(frame.Reply.id, frame.Reply.body);
        const group = frame.Event?.body?.Group;
        if (group) play.groups.set(group.name, group.id);
      };
      setInterval(() => socket.send('"Ping"'), 20_000);
      return new Promise<void>((done, failed) => {
        socket.onerror = () => failed(new Error("no socket"));
        socket.onopen = () => {
          socket.send(JSON.stringify({ Hello: { protocol } }));
          done();
        };
      });
    }, { url: `${person.url.replace("http", "ws")}api/socket`, protocol });
    return new Player(person, page);
  }

  get address(): string {
    return this.person.address;
  }

  /** Does something, and waits until the relay has answered. */
  async do(body: Command): Promise<void> {
    const id = await this.page.evaluate((body) => {
      const { play } = globalThis as unknown as { play: { socket: WebSocket; next: number } };
      const id = play.next++;
      play.socket.send(JSON.stringify({ Command: { id, body } }));
      return id;
    }, body);
    await expect
      .poll(() => this.page.evaluate((id) => (globalThis as unknown as { play: { replies: Map<number, unknown> } }).play.replies.has(id), id))
      .toBe(true);
  }

  /** The id of a group of one's own. */
  async group(name: string): Promise<string> {
    const find = (): Promise<string | undefined> =>
      this.page.evaluate((name) => (globalThis as unknown as { play: { groups: Map<string, string> } }).play.groups.get(name), name);
    await expect.poll(find).toBeTruthy();
    return (await find()) as string;
  }

  /** Says something. */
  async say(to: Player, text: string, look?: { font?: string; colour?: number[]; style?: Record<string, boolean> }): Promise<void> {
    const format = look && { font: "", style: {}, ...look };
    await this.do({ Send: { conversation: to.address, body: { Text: { text, ...(format && { format }) } } } });
  }

  /** Says nothing, loudly. */
  async nudge(other: Player): Promise<void> {
    await this.do({ Send: { conversation: other.address, body: "Nudge" } });
  }
}

/** Who is on Anna's list: name, status, message, group. */
const CAST: [string, string, string, string?][] = [
  ["Bob", "Online", "listening to the rain", "Friends"],
  ["Clara", "Online", "house by the sea (ip)(#)", "Friends"],
  ["Elif", "Away", "back after lunch :)", "Friends"],
  ["Hana", "Online", "new camera!! (P)", "Friends"],
  ["George", "Offline", "", "Friends"],
  ["Dan", "Busy", "exam week, do not poke", "Work"],
  ["Frida", "OnThePhone", "talking to mum", "Work"],
  ["Ivan", "Idle", "", "Work"],
];

/** Everybody in their place, after a conversation. */
export interface Scene {
  anna: Player;
  bob: Player;
  hana: Player;
}

/** Plays what is in the pictures. */
export async function play(
  person: (name: string) => Promise<Person>,
): Promise<Scene> {
  const anna = await Player.of(await person("Anna"));
  await anna.do({ SetPersonalMessage: "summer plans, anyone? (8)" });
  const groups: Record<string, string> = {};
  for (const name of ["Friends", "Work"]) {
    await anna.do({ CreateGroup: name });
    groups[name] = await anna.group(name);
  }
  const crew: Record<string, Player> = {};
  for (const [name, status, message, group] of CAST) {
    const player = (crew[name] = await Player.of(await person(name)));
    if (message !== "") await player.do({ SetPersonalMessage: message });
    await player.do({ AddContact: { address: anna.address, group: null } });
    await anna.do({ AddContact: { address: player.address, group: group === undefined ? null : groups[group] } });
    await player.do({ AnswerRequest: { address: anna.address, allow: true, add: true } });
    await anna.do({ AnswerRequest: { address: player.address, allow: true, add: true } });
    if (status !== "Online") await player.do({ SetStatus: status });
  }
  const { Bob: bob, Clara: clara, Hana: hana } = crew;
  await anna.say(bob, "Hi Bob! Back from the mountains?");
  await bob.say(anna, "Since last night :D The hut had no network for a week.");
  await bob.say(anna, "Did I miss anything?");
  await anna.say(bob, "Clara found a house by the sea for July (ip)(#)", { font: "Comic Sans MS", colour: [0xc2, 0x18, 0x5b] });
  await bob.say(anna, "No way!! Count me in (Y)", { font: "Verdana", colour: [0x1e, 0x84, 0x49], style: { bold: true } });
  await bob.say(anna, "(L)");
  await anna.nudge(bob);
  await anna.say(bob, "Photos first ;) https://example.org/house");
  await clara.say(anna, "back in five (brb) then I tell you everything :)");
  return { anna, bob, hana };
}

/** What is chosen of the page's look; the rest is standard. */
export interface Look {
  theme?: string;
  scene?: string;
  tint?: string;
}

/** Chooses how Anna's pages look. */
export async function dress(anna: Player, look: Look): Promise<void> {
  await anna.do({ Set: { Look: { scheme: "System", ...look } } });
}
