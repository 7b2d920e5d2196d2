// What every htmx request of ours carries, and what a failed one says.
const tokenOf = () => document.querySelector('meta[name="csrf-token"]')?.content ?? "";
const say = (text, tone) => document.dispatchEvent(new CustomEvent("rc:toast", { detail: { text, tone } }));

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") event.detail.headers["X-CSRFToken"] = tokenOf();
});

document.addEventListener("htmx:responseError", (event) => {
  const { xhr } = event.detail;
  const plain = xhr.getResponseHeader("Content-Type")?.startsWith("text/plain");
  if (plain && xhr.responseText) return say(xhr.responseText, "bad");
  if (xhr.status === 403) return say("You may not do this, or the page was open too long. Reload it and try again.", "bad");
  if (xhr.status === 404) return say("That is no longer here. Reload the page to see what changed.", "bad");
  if (xhr.status === 429) return say("That was too quick. Wait a minute, then try again.", "bad");
  say("Something broke on our side and nothing was changed. Try again in a moment.", "bad");
});

document.addEventListener("htmx:sendError", () => {
  say("We cannot reach Rolecall. Check your connection and try again; nothing was changed.", "bad");
});
