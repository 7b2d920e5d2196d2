// A form that is on its way is not sent again by a second click. What came back from the browser's memory may be.
const REST = 10_000;
let sent = new WeakMap();

document.addEventListener("submit", (event) => {
  const { target: form } = event;
  if (event.defaultPrevented || form.method !== "post") return;
  const now = performance.now();
  if (now - (sent.get(form) ?? -REST) < REST) return event.preventDefault();
  sent.set(form, now);
});

addEventListener("pageshow", () => { sent = new WeakMap(); });
