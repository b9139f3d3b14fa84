// What all pages of the office share: calls of the API with the word against foreign pages, forms that send JSON, and messages.
"use strict";
(() => {
  const english = document.documentElement.lang === "en";
  const token = document.querySelector("meta[name=lantu-token]").content;
  const say = (chinese, other) => (english ? other : chinese);
  const box = document.getElementById("said");
  let hiding;

  // Tells what happened; what went wrong stays until the next message.
  function tell(words, isBad = false) {
    clearTimeout(hiding);
    box.textContent = words;
    box.classList.toggle("bad", isBad);
    if (!isBad) hiding = setTimeout(() => { box.textContent = ""; }, 6000);
  }

  // Calls the API. Answers what it says; throws an Error with its words, .status and .problem where it refuses.
  async function api(method, address, body, isProof = false) {
    const headers = { "X-Lantu-Token": token, Accept: "application/json" };
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) headers["Content-Type"] = "application/json";
    let answer;
    try {
      answer = await fetch(address, { method, headers, body: body === undefined || isForm ? body : JSON.stringify(body) });
    } catch {
      throw Object.assign(new Error(say("连不上服务器，刚才的没有存；写的还在，过会儿再试", "The server cannot be reached and nothing was kept; what you wrote is still here, try again later")), { status: 0 });
    }
    const text = await answer.text();
    const told = text && (answer.headers.get("Content-Type") || "").includes("json") ? JSON.parse(text) : null;
    if (answer.status === 403 && told && told.confirm && !isProof && await prove(told)) return api(method, address, body);
    if (!answer.ok) {
      const words = told ? (english ? told.detailEnglish : told.detail) || told.title : say("没有做成", "It was not done") + " (" + answer.status + ")";
      throw Object.assign(new Error(words), { status: answer.status, problem: told });
    }
    return told;
  }

  // What opens a new way in asks for the password again, where signing in was long ago. Answers whether the person gave it.
  function prove(told) {
    const way = told.confirm;
    const dialog = document.createElement("dialog");
    dialog.className = "prove";
    dialog.setAttribute("aria-labelledby", "prove-h");
    const form = document.createElement("form");
    const put = (name, words, more = {}) => form.appendChild(Object.assign(document.createElement(name), { textContent: words }, more));
    put("h2", say("先证实是你", "Show that it is you"), { id: "prove-h" });
    put("p", english ? told.detailEnglish : told.detail);
    if (way.password) {
      put("label", say("密码", "Password"), { htmlFor: "prove-word" });
      put("input", "", { id: "prove-word", className: "in", type: "password", autocomplete: "current-password", required: true, name: "password" });
    }
    const acts = put("p", "", { className: "row acts" });
    if (way.password) acts.append(Object.assign(document.createElement("button"), { type: "submit", className: "btn go", textContent: say("继续", "Go on") }));
    acts.append(Object.assign(document.createElement("a"), { className: "btn", href: way.again, textContent: way.passkey ? say("用通行密钥或重新登录", "With a passkey, or sign in anew") : say("重新登录", "Sign in anew") }));
    const leave = acts.appendChild(Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: say("不做了", "Leave it") }));
    dialog.append(form);
    document.body.append(dialog);
    return new Promise((done) => {
      leave.addEventListener("click", () => dialog.close());
      dialog.addEventListener("close", () => { dialog.remove(); done(dialog.returnValue === "proven"); });
      form.addEventListener("submit", async (event) => {
        event.preventDefault();
        try {
          await api("POST", way.address, { password: form.elements.password.value }, true);
          dialog.close("proven");
        } catch (trouble) { troubleIn(form, trouble.message); }
      });
      dialog.showModal();
    });
  }

  // The fields of a form as JSON: data-type tells number, list (one a line), flag and words (may be empty); other empty fields are null.
  function fieldsOf(form) {
    const told = {};
    for (const field of form.elements) {
      if (!field.name || field.disabled || (field.type === "radio" && !field.checked)) continue;
      const kind = field.dataset.type || (field.type === "checkbox" ? "flag" : "text");
      if (field.type === "checkbox" && field.dataset.type === "choice") {
        told[field.name] = told[field.name] || [];
        if (field.checked) told[field.name].push(field.value);
      } else told[field.name] = kind === "flag" ? field.checked
        : kind === "list" ? field.value.split("\n").map((line) => line.trim()).filter(Boolean)
        : kind === "words" ? field.value.trim()
        : field.value.trim() === "" ? null
        : kind === "number" ? Number(field.value) : field.value;
    }
    return told;
  }

  function troubleIn(form, words) {
    let place = form.querySelector(".err[role=alert]");
    if (!place) {
      place = document.createElement("p");
      place.className = "err";
      place.setAttribute("role", "alert");
      place.tabIndex = -1;
      form.prepend(place);
    }
    place.innerHTML = "";
    const message = document.createElement("span");
    message.className = "msg";
    message.textContent = words;
    place.append(message);
    place.focus();
  }

  // <form data-api="POST /api/v1/…" data-then="/where" data-said="…">: sends its fields as JSON (or with data-multipart as they are).
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.api) return;
    event.preventDefault();
    if (form.dataset.ask && !confirm(form.dataset.ask)) return;
    const [method, address] = form.dataset.api.split(" ");
    const button = event.submitter;
    if (button) { button.disabled = true; button.setAttribute("aria-busy", "true"); }
    try {
      const fields = fieldsOf(form);
      if (button && button.name) fields[button.name] = button.value;
      const told = await api(method, address, form.dataset.multipart !== undefined ? new FormData(form) : fields);
      const done = new CustomEvent("done", { bubbles: true, cancelable: true, detail: told });
      if (form.dispatchEvent(done)) {
        if (form.dataset.said) sessionStorage.setItem("said", form.dataset.said);
        if (form.dataset.then) location.assign(form.dataset.then);
        else location.reload();
      }
    } catch (trouble) {
      troubleIn(form, trouble.message);
    } finally {
      if (button) { button.disabled = false; button.removeAttribute("aria-busy"); }
    }
  });

  const kept = sessionStorage.getItem("said");
  if (kept) { sessionStorage.removeItem("said"); tell(kept); }
  window.lantu = { api, say, tell, fieldsOf, troubleIn, token, english };
})();
