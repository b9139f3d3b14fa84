// Forms that move an item. What was written stays when a move is refused; of a report it stays on this device until it is sent.
"use strict";
(() => {
  const { say, tell, troubleIn, token, english } = window.lantu;
  const sizeOf = (bytes) => (bytes < 1048576 ? Math.max(1, bytes >> 10) + " KB" : (bytes / 1048576).toFixed(1).replace(/\.0$/, "") + " MB");

  // Fields as lantu/move/1: a name with a dot stands within an object.
  function moveOf(form, button) {
    const move = { move: form.dataset.move, expected_moves: Number(form.dataset.moves) };
    const put = (name, value) => {
      const [outer, inner] = name.split(".");
      if (inner === undefined) move[outer] = value;
      else (move[outer] = move[outer] || {})[inner] = value;
    };
    for (const field of form.elements) {
      if (!field.name || field.type === "file" || field.type === "submit" || (field.type === "radio" && !field.checked)) continue;
      const words = field.value.trim();
      switch (field.dataset.type) {
        case "choice": { const [outer, inner] = field.name.split("."); move[outer] = move[outer] || {}; move[outer][inner] = move[outer][inner] || []; if (field.checked) move[outer][inner].push(field.value); break; }
        case "number": put(field.name, words === "" ? null : Number(words)); break;
        case "names": put(field.name, words.split(/[、，,；;\n]/).map((one) => one.trim()).filter(Boolean)); break;
        case "milestones": put(field.name, words.split("\n").map((line) => line.trim().match(/^(\d{4}-\d{2}-\d{2})[\s：:]+(.+)$/) || (line.trim() ? line : null)).filter(Boolean).map((hit) => (Array.isArray(hit) ? { due: hit[1], demand: hit[2] } : { due: hit, demand: "" }))); break;
        default: put(field.name, words === "" ? null : field.value.trim());
      }
    }
    if (button && button.name === "granted") move.granted = button.value === "true";
    return move;
  }

  // Files are kept in a list of our own, so that each can be taken out again and photographs join those that were chosen before.
  const filesOf = new WeakMap();
  function showFiles(form) {
    const list = form.querySelector(".files"), most = Number(form.querySelector("input[name=evidence]").dataset.most);
    list.replaceChildren(...(filesOf.get(form) || []).map((file, at) => {
      const line = document.createElement("li"), name = document.createElement("span"), size = document.createElement("small"), out = document.createElement("button");
      name.textContent = file.name;
      const isLarge = file.size > most;
      size.textContent = isLarge ? say(`${sizeOf(file.size)}，超过 ${sizeOf(most)}，不会传。压缩后再传，或改传照片。`, `${sizeOf(file.size)}: the limit is ${sizeOf(most)}, it will not be sent. Compress it, or send photos.`) : sizeOf(file.size);
      if (isLarge) { line.className = "bad"; size.className = "msg"; }
      out.type = "button"; out.className = "btn"; out.textContent = say("移除", "Remove"); out.setAttribute("aria-label", say("移除 ", "Remove ") + file.name);
      out.addEventListener("click", () => { filesOf.get(form).splice(at, 1); showFiles(form); });
      name.append(size);
      line.append(name, out);
      return line;
    }));
  }

  document.addEventListener("change", (event) => {
    if (event.target.type !== "file" || !event.target.form || !event.target.form.dataset.move) return;
    const form = event.target.form;
    filesOf.set(form, [...(filesOf.get(form) || []), ...event.target.files]);
    event.target.value = "";
    showFiles(form);
  });

  // fetch tells nothing of how far a body has gone, so files go by XMLHttpRequest.
  function send(address, body, progress) {
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.setRequestHeader("X-Lantu-Token", token);
      request.setRequestHeader("Accept", "application/json");
      if (typeof body === "string") request.setRequestHeader("Content-Type", "application/json");
      request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded, event.total));
      request.addEventListener("error", () => failed(Object.assign(new Error(say("连不上服务器，没有存；写的还在，过会儿再试", "The server cannot be reached and nothing was kept; what you wrote is still here, try again later")), { status: 0 })));
      request.addEventListener("load", () => {
        let told = null;
        try { told = JSON.parse(request.responseText); } catch { /* no words: the number tells */ }
        if (request.status >= 200 && request.status < 300) done(told);
        else failed(Object.assign(new Error(told && (english ? told.detailEnglish : told.detail) || say("没有办成", "It was not done") + ` (${request.status})`), { status: request.status, problem: told }));
      });
      request.send(body);
    });
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.move) return;
    event.preventDefault();
    const files = filesOf.get(form) || [], picker = form.querySelector("input[name=evidence]");
    const large = picker ? files.filter((file) => file.size > Number(picker.dataset.most)) : [];
    if (large.length > 0) { troubleIn(form, say(`${large[0].name} 太大，没有提交。先移除它`, `${large[0].name} is too large and nothing was sent. Remove it first`)); return; }
    const move = moveOf(form, event.submitter), address = `/api/v1/items/${form.dataset.item}/moves`;
    let body = JSON.stringify(move);
    if (files.length > 0) {
      body = new FormData();
      body.append("move", JSON.stringify(move));
      files.forEach((file) => body.append("evidence", file, file.name));
    }
    const buttons = [...form.querySelectorAll("button[type=submit]")], before = event.submitter.textContent, began = performance.now();
    buttons.forEach((one) => { one.disabled = true; one.setAttribute("aria-busy", "true"); });
    try {
      await send(address, body, (gone, all) => {
        if (files.length === 0) return;
        const left = Math.ceil((performance.now() - began) / gone * (all - gone) / 1000);
        event.submitter.textContent = gone < all ? say(`正在传，还剩 ${left} 秒`, `Sending, ${left} s left`) : say("正在存", "Keeping");
      });
      if (form.dataset.keep) localStorage.removeItem(form.dataset.keep);
      sessionStorage.setItem("said", say("办好了：", "Done: ") + before);
      if (form.dataset.then && form.dataset.then !== location.pathname) location.assign(form.dataset.then);
      else location.replace(location.pathname);
    } catch (trouble) {
      troubleIn(form, trouble.message);
      // Whoever has read what happened meanwhile may go on from there.
      if (trouble.status === 409 && trouble.problem && trouble.problem.moves) form.dataset.moves = trouble.problem.moves;
      event.submitter.textContent = before;
      buttons.forEach((one) => { one.disabled = false; one.removeAttribute("aria-busy"); });
    }
  });

  // A draft of a report: words only, on this device only.
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const told = form.querySelector(".kept");
    const fields = [...form.querySelectorAll("textarea, input[type=number]")];
    try {
      const kept = JSON.parse(localStorage.getItem(form.dataset.keep) || "null");
      if (kept) {
        fields.forEach((field) => { if (!field.value && kept.fields[field.name]) field.value = kept.fields[field.name]; });
        if (told) told.textContent = say(`接着 ${kept.at} 的草稿写。`, `Your draft of ${kept.at}. `);
      }
    } catch { localStorage.removeItem(form.dataset.keep); }
    form.addEventListener("input", () => {
      const at = new Date().toTimeString().slice(0, 5);
      const full = Object.fromEntries(fields.map((field) => [field.name, field.value]));
      try { localStorage.setItem(form.dataset.keep, JSON.stringify({ at, fields: full })); } catch { return; }
      if (told) told.textContent = say(`草稿 ${at} 已存在这台设备上。`, `Draft kept on this device at ${at}. `);
    });
  }

  const chosen = location.hash && document.getElementById(location.hash.slice(1));
  if (chosen && chosen.tagName === "DETAILS") { chosen.open = true; const first = chosen.querySelector("input, textarea, select"); if (first) first.focus(); }
})();
