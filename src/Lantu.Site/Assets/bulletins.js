// Where the draft of a bulletin is refused, every contradiction is listed below the button.
"use strict";
(() => {
  const form = document.getElementById("draft");
  if (!form) return;
  const list = document.getElementById("findings");
  const { api, troubleIn, fieldsOf, english } = window.lantu;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    list.replaceChildren();
    const [method, address] = form.dataset.api.split(" ");
    const button = event.submitter;
    button.disabled = true;
    try {
      await api(method, address, fieldsOf(form));
      sessionStorage.setItem("said", form.dataset.said);
      location.reload();
    } catch (trouble) {
      troubleIn(form, trouble.message);
      for (const finding of (trouble.problem && trouble.problem.findings) || []) {
        const line = document.createElement("li");
        line.textContent = `${finding.code} ${english ? finding.messageEnglish : finding.message}`;
        list.append(line);
      }
      button.disabled = false;
    }
  });
})();
