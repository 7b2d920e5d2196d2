// Ctrl+Enter, or Cmd+Enter, sends a form that says so with data-sends, as its button does.
document.addEventListener("keydown", (event) => {
  const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (!isSending || event.defaultPrevented || event.isComposing || event.repeat) return;
  const button = event.target.closest?.("form[data-sends]")?.querySelector("[type=submit]");
  if (!button) return;
  event.preventDefault();
  button.click();
});
