// Passkeys, secrets that are shown once, and what accounts need besides.
"use strict";
(() => {
  const { api, say, tell, fieldsOf, troubleIn } = window.lantu;
  const canPasskey = window.isSecureContext && !!window.PublicKeyCredential && !!PublicKeyCredential.parseCreationOptionsFromJSON;

  // What a person cancels is no fault; what a device refuses has a reason.
  const words = (trouble) => trouble.name === "NotAllowedError" || trouble.name === "AbortError" ? say("没有做成：取消了，或时间过了", "Not done: it was cancelled, or took too long")
    : trouble.name === "InvalidStateError" ? say("这台设备已经有这个账号的通行密钥", "this device has a passkey of this account already")
    : trouble.name === "SecurityError" ? say("这个地址不能用通行密钥；要用 https 的域名打开本站（本机用 localhost）", "passkeys do not work at this address; open the site over https by its name (or as localhost)")
    : trouble.message;

  const adding = document.getElementById("passkey-add");
  if (adding && !canPasskey) {
    adding.hidden = true;
    document.getElementById("passkey-none").hidden = false;
  } else if (adding) {
    adding.addEventListener("submit", async (event) => {
      event.preventDefault();
      const name = fieldsOf(adding).name;
      try {
        const options = PublicKeyCredential.parseCreationOptionsFromJSON(await api("POST", "/api/v1/me/passkeys/options"));
        const made = await navigator.credentials.create({ publicKey: options });
        await api("POST", "/api/v1/me/passkeys", { name, credential: JSON.stringify(made) });
        sessionStorage.setItem("said", say("通行密钥加好了，下次可以用它登录", "The passkey is added; you can sign in with it"));
        location.reload();
      } catch (trouble) { troubleIn(adding, words(trouble)); }
    });
  }

  // Signing in: by the button, or by the list that the browser opens at the field of the name (conditional UI).
  const entering = document.getElementById("passkey-in");
  if (entering && canPasskey) {
    const form = document.querySelector("form.sign");
    let waiting;
    const enter = async (mediation) => {
      if (waiting) waiting.abort();
      const own = waiting = new AbortController();
      try {
        const options = PublicKeyCredential.parseRequestOptionsFromJSON(await api("POST", "/sign-in/passkey/options"));
        const shown = await navigator.credentials.get({ publicKey: options, mediation, signal: own.signal });
        const told = await api("POST", "/sign-in/passkey", { credential: JSON.stringify(shown), back: form.elements.back.value });
        location.assign(told.to);
      } catch (trouble) {
        if (mediation !== "conditional" || trouble.status) troubleIn(form, words(trouble));
      }
    };
    entering.hidden = false;
    entering.addEventListener("click", () => enter("optional"));
    if (PublicKeyCredential.isConditionalMediationAvailable) {
      PublicKeyCredential.isConditionalMediationAvailable().then((can) => { if (can && !waiting) enter("conditional"); });
    }
  }

  // What is shown once stays on the page until the person has it.
  document.addEventListener("done", (event) => {
    const form = event.target;
    if (form.dataset.go !== undefined && event.detail && event.detail.to) {
      event.preventDefault();
      location.assign(event.detail.to);
      return;
    }
    const field = form.dataset.once;
    if (!field || !event.detail || !event.detail[field]) return;
    event.preventDefault();
    const box = document.createElement("div");
    box.className = "once";
    box.tabIndex = -1;
    const told = document.createElement("p");
    told.textContent = form.dataset.onceWords + (event.detail.mailed ? say("也已经发到他的邮箱。", " It was sent by mail, too.") : "");
    const secret = document.createElement("code");
    secret.textContent = event.detail[field];
    const acts = document.createElement("p");
    acts.className = "row acts";
    const copy = button(say("复制", "Copy"), async () => {
      try { await navigator.clipboard.writeText(secret.textContent); tell(say("复制了", "Copied")); } catch {
        getSelection().selectAllChildren(secret);
        tell(say("浏览器不让复制；已经选中，请按 Ctrl-C", "The browser does not copy; it is selected, press Ctrl-C"));
      }
    });
    const go = button(say("存好了，继续", "I have it, go on"), () => form.dataset.then ? location.assign(form.dataset.then) : location.reload());
    acts.append(copy, go);
    box.append(told, secret, acts);
    form.replaceWith(box);
    box.focus();
  });

  function button(label, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  }

  // The agency is asked of units only, the place of all but administrators.
  for (const role of document.querySelectorAll("select[name=role]")) {
    const show = () => {
      for (const field of role.form.querySelectorAll("[data-role]")) {
        const isAsked = field.dataset.role.split(" ").includes(role.value);
        field.hidden = !isAsked;
        for (const input of field.querySelectorAll("input")) input.disabled = !isAsked;
      }
    };
    role.addEventListener("change", show);
    show();
  }
})();
