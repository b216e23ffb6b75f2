// Sections marked data-dialog become dialogs; the buttons that open and close them come to light.

export function liftDialogs(root) {
  for (const section of root.querySelectorAll("[data-dialog]:not(dialog *)")) {
    const dialog = document.createElement("dialog");
    dialog.setAttribute("aria-labelledby", section.getAttribute("aria-labelledby"));
    section.before(dialog);
    dialog.append(section);
    for (const button of section.querySelectorAll("[data-closes]")) button.hidden = false;
    if (section.querySelector("[aria-invalid=true], .errors")) dialog.showModal();
  }
}

export function listenForDialogs(root) {
  root.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens)?.closest("dialog")?.showModal();
    if (event.target.closest("[data-closes]") || event.target.matches("dialog")) event.target.closest("dialog")?.close();
  });
}
