// What is wrong with a form has the focus, and is read aloud. A browser that opens a page at a part of it (#apply)
// passes [autofocus] over, and gives the focus to that part when all of the page is there.
addEventListener("load", () => {
  if (location.hash) document.querySelector(".form-errors[autofocus]")?.focus();
});
