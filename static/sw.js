// Keeps the page itself at hand, so that it opens without a network. What people say never passes through
// here, but for what another app shares, until it is taken: the relay's answers and the socket are left alone.
"use strict";
const CACHE = "nudge";
/** What another app shared, until somebody chose for whom it is. */
const SHARED = "nudge-shared";
const FILES = ["style.css", "boot.js", "nudge.js", "nudge.wasm", "icons/nudge.svg"];
/** How long a slow network may keep the page from opening, in milliseconds. */
const PATIENCE = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(["./", ...FILES]);
    await self.skipWaiting();
  })());
});

// Files are named after their content: those of other versions are never asked for again.
self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    const wanted = new Set(["./", ...FILES].map((name) => new URL(name, self.registration.scope).href));
    for (const request of await cache.keys()) {
      if (!wanted.has(request.url)) await cache.delete(request);
    }
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const scope = self.registration.scope;
  const share = new URL("share", scope).href;
  if (request.url === share && request.method === "POST") return event.respondWith(layAside(request));
  if (request.url.startsWith(`${share}/`)) return event.respondWith(handOver(request));
  // Players of sounds ask for parts, and the network answers those best.
  if (request.method !== "GET" || request.headers.has("range") || !request.url.startsWith(scope)) return;
  const path = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
  if (request.mode === "navigate") {
    if (path === "") event.respondWith(page(event));
  } else if (/-[0-9a-f]{16}\.[a-z0-9]+$/.test(path)) {
    event.respondWith(file(event));
  }
});

/** The page as the relay has it now; as it was last, where the relay cannot be reached in time. */
async function page(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match("./");
  const fresh = fetch(event.request).then((answer) => {
    if (answer.ok && !answer.redirected) event.waitUntil(cache.put("./", answer.clone()));
    return answer;
  });
  if (!kept) return fresh;
  const late = new Promise((done) => setTimeout(done, PATIENCE, kept));
  return Promise.race([fresh.catch(() => kept), late]);
}

/** A file whose name says its content. */
async function file(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(event.request);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok && answer.status === 200) event.waitUntil(cache.put(event.request, answer.clone()));
  return answer;
}

/** Another app shares something: kept as files of the names that the page asks for. */
async function layAside(request) {
  const form = await request.formData();
  const place = (name) => new URL(`share/${name}`, self.registration.scope).href;
  await caches.delete(SHARED);
  const cache = await caches.open(SHARED);
  const parts = ["title", "text", "url"].map((name) => form.get(name)).filter(Boolean);
  // Many apps say the same in two of them.
  const said = parts.filter((part, at) => !parts.some((other, place) => place !== at && other.includes(part) && (other !== part || place < at)));
  await cache.put(place("text"), new Response(said.join("\n")));
  for (const [at, file] of form.getAll("files").entries()) {
    await cache.put(place(at), new Response(file, { headers: { "x-name": encodeURIComponent(file.name) } }));
  }
  return Response.redirect("./#/share", 303);
}

/** The page takes what was laid aside; `share/done` forgets it. */
async function handOver(request) {
  if (request.url.endsWith("/done")) {
    await caches.delete(SHARED);
    return new Response("");
  }
  const cache = await caches.open(SHARED);
  return (await cache.match(request.url)) ?? new Response("", { status: 404 });
}

// Something came while no page was open, or was read elsewhere. What is shown for a conversation stands for all of it.
self.addEventListener("push", (event) => {
  const { Show: show, Withdraw: withdraw } = event.data.json();
  const badge = self.navigator.setAppBadge?.((show ?? withdraw).unread);
  event.waitUntil(Promise.all([badge, show ? open(show) : close(withdraw.tag)]));
});

async function open({ tag, title, text }) {
  // A page in view tells by itself.
  const pages = await self.clients.matchAll({ type: "window" });
  if (pages.some((page) => page.visibilityState === "visible")) return;
  await self.registration.showNotification(title, {
    body: text, tag, renotify: true, icon: "icons/nudge-192.png", badge: "icons/nudge-192.png", data: tag,
  });
}

async function close(tag) {
  for (const shown of await self.registration.getNotifications({ tag })) shown.close();
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const place = new URL(`./#/c/${event.notification.data}`, self.registration.scope).href;
  event.waitUntil((async () => {
    const [page] = await self.clients.matchAll({ type: "window" });
    if (!page) return self.clients.openWindow(place);
    await page.focus();
    await page.navigate?.(place);
  })());
});
