// What every htmx request of ours carries, and what a failed one says.
const tokenOf = () => document.querySelector('meta[name="csrf-token"]')?.content ?? "";
const say = (text, tone) => document.dispatchEvent(new CustomEvent("rc:toast", { detail: { text, tone } }));

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get") event.detail.headers["X-CSRFToken"] = tokenOf();
});

// A box that asks while somebody types has asked when they leave it: to ask once more would be one more step back.
document.addEventListener("change", (event) => {
  const asksAtOnce = event.target.type === "search" && event.target.closest("form[hx-trigger*='input changed']");
  if (asksAtOnce) event.stopPropagation();
}, true);

// What is swapped in may ask for the focus ([autofocus]). Who went on while the answer was on its way keeps their place.
const askedFrom = new WeakMap();

document.addEventListener("htmx:beforeRequest", ({ detail }) => { askedFrom.set(detail.xhr, document.activeElement); });

document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
  const now = document.activeElement;
  if (now === document.body || now === askedFrom.get(detail?.xhr) || target.contains(now)) return;
  for (const each of [target, ...target.querySelectorAll("[autofocus]")]) each.removeAttribute("autofocus");
});

// What is refreshed beside somebody's work takes no focus away either: htmx finds again what has an id, this the rest.
const signOf = (each) => [each.tagName, each.getAttribute("href") ?? each.getAttribute("name"), each.textContent.trim()].join();
const placeOf = (each) => ({ within: each.closest("[id]")?.id, tag: each.tagName, sign: signOf(each) });
let lost, opener;

function remember({ detail }) {
  const now = document.activeElement;
  if (now.id || now === document.body || !detail.target.contains(now)) return;
  lost = placeOf(now);
}

function findAgain() {
  const now = document.activeElement;
  // a dialog that was just closed has the focus until the page is drawn again
  const isNobodys = now === document.body || now?.closest("dialog:not([open])");
  const within = lost && isNobodys && document.getElementById(lost.within);
  if (!within) return;
  [...within.querySelectorAll(lost.tag)].find((each) => signOf(each) === lost.sign)?.focus({ preventScroll: true });
  lost = undefined;
}

for (const name of ["beforeSwap", "oobBeforeSwap"]) document.addEventListener(`htmx:${name}`, remember);
for (const name of ["afterSwap", "oobAfterSwap"]) document.addEventListener(`htmx:${name}`, findAgain);

// Nor away from what opened a dialog, if that was refreshed behind it.
document.addEventListener("rc:opens", ({ detail }) => { opener = placeOf(detail); });
document.addEventListener("rc:closed", () => { lost = opener; findAgain(); lost = undefined; });

// A broken rule answers with a sentence for #toasts; over an open dialog it is shown in the dialog.
const isRefusal = (xhr) => xhr.getResponseHeader("HX-Retarget") === "#toasts";

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (!isRefusal(detail.xhr)) return;
  const body = document.querySelector("#dialog[open] .dialog__body");
  detail.shouldSwap = !body;
  if (body) body.prepend(noticeOf(detail.xhr.responseText));
});

function noticeOf(html) {
  const said = new DOMParser().parseFromString(html, "text/html").querySelector(".toast__text") ?? { textContent: "That did not work." };
  const notice = Object.assign(document.createElement("p"), { className: "notice bad", textContent: said.textContent });
  notice.setAttribute("role", "alert");
  return notice;
}

document.addEventListener("htmx:responseError", (event) => {
  const { xhr } = event.detail;
  if (isRefusal(xhr)) return;
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
