// Passkeys: a form with data-passkey="create" or "get" asks the browser for the credential and sends it.
(function () {
  "use strict";
  var options = document.getElementById("passkey-options");
  var form = document.querySelector("form[data-passkey]");
  if (!form || !options || !window.webauthnJSON) return;
  var given = JSON.parse(options.textContent);

  form.addEventListener("submit", function (event) {
    var credential = form.elements.namedItem("credential");
    if (form.dataset.answered) return;
    event.preventDefault();
    var asked = form.dataset.passkey === "create"
      ? window.webauthnJSON.create(given.creation_options)
      : window.webauthnJSON.get(given.request_options);
    asked.then(function (answer) {
      credential.value = JSON.stringify(answer);
      form.dataset.answered = "yes";
      form.submit();
    }, function () {
      form.querySelector("button").focus();
    });
  });
})();
