// Moments are written by the clock of UTC; whoever reads them here has them by the clock of their machine.
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (number) => String(number).padStart(2, "0");

function said(moment) {
  const at = new Date(moment);
  return `${at.getDate()} ${MONTHS[at.getMonth()]} ${at.getFullYear()}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

function tell(time) {
  const here = said(time.dateTime);
  if (time.hasAttribute("data-absolute")) time.textContent = here;
  time.title = here;
}

const within = (part) => [...part.querySelectorAll("time[data-absolute]"), ...(part.matches?.("time[data-absolute]") ? [part] : [])];
addEventListener("DOMContentLoaded", () => within(document).forEach(tell));
document.addEventListener("htmx:load", ({ target }) => within(target).forEach(tell));
// the others say how long ago, and by the clock when somebody asks
document.addEventListener("pointerover", ({ target }) => { if (target.matches?.("time[title]")) tell(target); });
