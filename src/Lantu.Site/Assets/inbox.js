// Brings reports in: files are dropped or chosen, sent with a bar from zero, and read by the server, whose progress is asked for.
"use strict";
(() => {
  const { say, tell, token } = window.lantu;
  const form = document.getElementById("bring");
  const field = document.getElementById("files");
  const joining = document.getElementById("joining");
  const order = document.getElementById("order");
  const list = document.getElementById("jobs");
  const most = Number(form.dataset.most);
  let chosen = [];

  const make = (name, words, kind) => {
    const element = document.createElement(name);
    if (words !== undefined) element.textContent = words;
    if (kind) element.className = kind;
    return element;
  };
  const megabytes = (bytes) => (bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1) + " MB";
  const isPicture = (file) => /^image\/(png|jpeg|webp)$/.test(file.type) || /\.(png|jpe?g|webp)$/i.test(file.name);

  // A line of the list: its name, a bar from zero, and what is being done.
  function line(name) {
    const item = make("li");
    const box = make("div");
    box.append(make("b", name));
    const words = make("small");
    const bar = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    bar.setAttribute("class", "ch up");
    bar.setAttribute("width", "100%");
    bar.setAttribute("height", "6");
    bar.setAttribute("aria-hidden", "true");
    for (const kind of ["upb", "bar"]) {
      const part = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      part.setAttribute("class", kind);
      part.setAttribute("height", "6");
      part.setAttribute("width", kind === "upb" ? "100%" : "0");
      bar.append(part);
    }
    box.append(bar, words);
    item.append(box);
    list.prepend(item);
    return {
      item, box,
      show(fraction, told) {
        bar.lastChild.setAttribute("width", Math.round(fraction * 1000) / 10 + "%");
        if (words.textContent !== told) words.textContent = told;
      },
      fail(told) {
        bar.remove();
        words.remove();
        item.classList.add("bad");
        box.append(make("p", told, "msg"));
      },
      end() { bar.remove(); words.remove(); },
    };
  }

  const left = (seconds) => seconds === null || seconds === undefined ? "" : say("，还剩约 " + seconds + " 秒", ", about " + seconds + " s left");

  // fetch tells nothing of what is sent; the older way does.
  function send(files, joined) {
    const names = files.map((file) => file.name);
    const all = files.reduce((sum, file) => sum + file.size, 0);
    const shown = line(names.length > 2 ? names[0] + say(" 等 " + names.length + " 个", " and " + (names.length - 1) + " more") : names.join(say("、", ", ")));
    if (all > most) {
      shown.fail(say(megabytes(all) + "，超过 " + most / 1e6 + " MB，没有传。分几次传，或压小图片。", megabytes(all) + ", more than " + most / 1e6 + " MB; not sent. Send it in several goes, or make the pictures smaller."));
      return;
    }
    const body = new FormData();
    for (const file of files) body.append("files", file, file.name);
    body.append("join", joined ? "true" : "false");
    const begun = performance.now();
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/documents");
    request.setRequestHeader("X-Lantu-Token", token);
    request.upload.addEventListener("progress", (event) => {
      const seconds = (performance.now() - begun) / 1000;
      const rest = seconds > 1 ? Math.ceil(seconds / event.loaded * (event.total - event.loaded)) : null;
      shown.show(event.loaded / event.total, say("正在传 ", "sending ") + megabytes(event.loaded) + " / " + megabytes(event.total) + left(rest));
    });
    request.addEventListener("error", () => shown.fail(say("连不上服务器，没有传成；过会儿再传一次。", "The server cannot be reached; nothing was sent. Try again later.")));
    request.addEventListener("load", () => {
      let told = null;
      try { told = JSON.parse(request.responseText); } catch { /* no words: the status alone tells */ }
      if (request.status !== 202) {
        shown.fail(told ? say(told.detail, told.detailEnglish) : say("没有收下", "It was not taken") + " (" + request.status + ")");
        return;
      }
      shown.item.remove();
      for (const name of told.notTaken) line(name).fail(say("等着读的太多，没有收；过几分钟再传。", "Too many wait; not taken. Send it again in some minutes."));
      for (const job of told.jobs) follow(job.id, line(job.name));
    });
    request.send(body);
  }

  async function follow(id, shown) {
    for (let misses = 0; ;) {
      let job;
      try {
        job = await window.lantu.api("GET", "/api/v1/documents/jobs/" + id);
        misses = 0;
      } catch (trouble) {
        if (trouble.status === 404 || trouble.status === 401 || ++misses > 20) { shown.fail(trouble.message); return; }
        await new Promise((done) => setTimeout(done, 2000));
        continue;
      }
      if (job.state === "kept" || job.state === "failed") { finish(job, shown); return; }
      shown.show(job.fraction, say(job.doing, job.doingEnglish) + left(job.secondsLeft));
      await new Promise((done) => setTimeout(done, job.state === "waiting" ? 1500 : 500));
    }
  }

  // The document, how many doubts it has, the least certain first, and where it is reviewed.
  function finish(job, shown) {
    shown.end();
    let good = 0;
    for (const document_ of job.documents) {
      if (document_.detail) { shown.fail((job.documents.length > 1 ? document_.name + say("：", ": ") : "") + say(document_.detail, document_.detailEnglish)); continue; }
      good++;
      const words = make("p");
      words.append(say("读成了：", "Read: "), Object.assign(make("a", document_.title), { href: document_.review, lang: "zh-Hans" }));
      words.append(say("，" + document_.facts + " 条事实，", ", " + document_.facts + " facts, "), make("b", say(document_.doubts + " 处疑点", document_.doubts + " doubts")), document_.isNew ? "" : say("（早就有了，没有变化）", " (was there before; nothing changed)"));
      shown.box.append(words);
      if (document_.firstDoubts.length > 0) {
        const doubts = make("ol", undefined, "doubts0");
        for (const doubt of document_.firstDoubts) {
          const item = make("li");
          item.append(Object.assign(make("a", doubt.indicator + "，" + doubt.figure), { href: doubt.address, lang: "zh-Hans" }), " ", make("span", say("把握 ", "confidence ") + doubt.confidence.toFixed(2), "q"));
          doubts.append(item);
        }
        shown.box.append(doubts);
      }
      const row = make("p", undefined, "row");
      row.append(Object.assign(make("a", say("去审读", "Review it"), "btn go"), { href: document_.review }), Object.assign(make("a", say("看草稿", "See the draft"), "btn"), { href: document_.address }));
      shown.box.append(row);
    }
    if (good > 0) {
      tell(say("读完了，存为草稿", "Read and kept as a draft"));
      refresh();
    }
  }

  // The list below names what was just read; it is fetched from the page itself, so that it is written in one place.
  async function refresh() {
    const shown = document.querySelector("section[aria-labelledby=docs]");
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
      const fresh = page.querySelector("section[aria-labelledby=docs]");
      if (shown && fresh) shown.replaceWith(fresh);
    } catch { /* the list is as it was: reloading the page shows it */ }
  }

  function take(files) {
    chosen = [...files];
    if (chosen.length === 0) return;
    if (chosen.length > 1 && chosen.every(isPicture)) { ask(); return; }
    for (const file of chosen) send([file], false);
    field.value = "";
  }

  // Several pictures may be the pages of one document: asked, never guessed.
  function ask() {
    order.textContent = "";
    chosen.forEach((file, at) => {
      const item = make("li");
      item.append(make("span", at + 1 + ". " + file.name));
      const up = make("button", say("上移", "Up"), "btn sm");
      up.type = "button";
      up.disabled = at === 0;
      up.setAttribute("aria-label", say("上移 ", "Move up ") + file.name);
      up.addEventListener("click", () => { chosen.splice(at - 1, 0, ...chosen.splice(at, 1)); ask(); order.children[at - 1].querySelector("button").focus(); });
      item.append(up);
      order.append(item);
    });
    joining.hidden = false;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const joined = form.elements.join.value === "true";
    joining.hidden = true;
    if (joined) send(chosen, true);
    else for (const file of chosen) send([file], false);
    field.value = "";
  });
  document.getElementById("forget").addEventListener("click", () => { joining.hidden = true; field.value = ""; });
  field.addEventListener("change", () => take(field.files));
  for (const kind of ["dragenter", "dragover"]) document.addEventListener(kind, (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    form.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("over"); });
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    form.classList.remove("over");
    take(event.dataTransfer.files);
  });
  for (const id of form.dataset.open.split(" ").filter(Boolean)) follow(id, line(say("正在读", "Being read")));
})();
