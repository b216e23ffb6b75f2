// Everything here makes the house quicker; nothing here makes it possible.
import "htmx.org";
import { hangCalendars } from "./picker.js";
import { listenForKeys } from "./keys.js";
import { liftDialogs, listenForDialogs } from "./dialogs.js";
import { listenForChallenges } from "./challenge.js";
import { listenForForms, showWhatNeedsScript } from "./forms.js";

function enliven() {
  showWhatNeedsScript(document);
  hangCalendars(document);
  liftDialogs(document);
  document.querySelector("[data-errors]:not([data-seen])")?.focus();
  document.querySelector("[data-errors]")?.setAttribute("data-seen", "");
}

// On a telephone the ways of the desk lie in one line: bring the present one into sight.
document.querySelector(".side [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });

listenForKeys(document);
listenForDialogs(document);
listenForChallenges(document); // before the forms, which count what is sent
listenForForms(document);
document.addEventListener("htmx:after:swap", enliven);
enliven();

export * as jalali from "./jalali.js";
