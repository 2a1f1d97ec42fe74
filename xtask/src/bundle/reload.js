// Only in bundles made by `cargo xtask dev`.
const version = async () => {
  const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-cache" });
  return answer.ok ? answer.headers.get("etag") : null;
};
let shown = null;
const look = async () => {
  // While the relay is restarted there is no answer.
  const now = await version().catch(() => null);
  shown ??= now;
  if (now !== null && now !== shown) location.reload();
  else setTimeout(look, 500);
};
look();
