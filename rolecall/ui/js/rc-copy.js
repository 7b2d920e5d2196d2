// <rc-copy text>: copies its text when its button is pressed.
class Copy extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.getAttribute("text"));
      document.dispatchEvent(new CustomEvent("rc:toast", { detail: { text: "Copied." } }));
    });
  }
}
customElements.define("rc-copy", Copy);
