// 改图: an outline of the storyboard that may be changed, and the picture as the server draws it from what stands here. Nothing is
// reckoned in the page: whether a figure agrees with the plan is told by the server, next to the line.
"use strict";
(() => {
  const { api, say, tell, token, english } = window.lantu;
  const editor = document.getElementById("editor");
  const root = editor.dataset.api;
  const by = (id) => document.getElementById(id);
  const FIGURES = ["tiles", "rows", "headlines"]; // blocks to which a figure may be added
  let board, kinds, last, candidates = [], dirty = false, asked = 0, waiting, dragged, shotAddress;

  function el(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
      else if (value !== false && value != null) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children.filter((child) => child != null && child !== false));
    return made;
  }

  // ── what is sent: the tree without what is out; each node remembers its path, so that a finding finds its line ──
  function sent() {
    const clean = { schema: "lantu/storyboard/1" };
    for (const key of ["kicker", "year", "title", "subtitle"]) if (board[key]) clean[key] = board[key];
    board.path = "";
    clean.theme = by("theme").value;
    clean.language = by("language").value;
    if (by("width").value) clean.width = Number(by("width").value);
    clean.source = board.source;
    clean.parts = kept(board.parts, "parts", part).filter((one) => one.blocks.length > 0);
    return clean;
  }

  // Of each list only what is in; empty blocks and parts are out by themselves.
  function kept(all, path, write) {
    const list = [];
    for (const one of all || []) {
      forget(one);
      if (one.out || isEmpty(one)) continue;
      one.path = path + "[" + list.length + "]";
      list.push(write(one, one.path));
    }
    return list;
  }

  function forget(node) {
    node.path = null;
    for (const under of [...(node.blocks || []), ...(node.items || [])]) forget(under);
  }

  const isEmpty = (node) => node.blocks ? node.blocks.every((block) => block.out || isEmpty(block)) : node.kind ? node.items.every((item) => item.out) : false;
  const words = (node, keys) => Object.fromEntries(keys.filter((key) => node[key]).map((key) => [key, node[key]]));
  const part = (node, path) => ({ ...words(node, ["heading", "note"]), ...(node.from ? { from: node.from } : {}), blocks: kept(node.blocks, path + ".blocks", block) });
  const block = (node, path) => ({ ...words(node, ["kind", "heading", "note"]), items: kept(node.items, path + ".items", item) });
  function item(node, path) {
    const clean = { label: node.label || "", ...words(node, ["text", "number", "icon"]) };
    for (const key of ["value", "before"]) if (node[key]) clean[key] = figure(node[key]);
    if (node.notes) clean.notes = node.notes.filter((note) => note.text).map(figure);
    if (node.from) clean.from = node.from;
    const under = kept(node.items, path + ".items", item);
    if (under.length > 0) clean.items = under;
    return clean;
  }
  const figure = (one) => ({ text: one.text, ...(one.from ? { from: one.from } : {}) });

  // ── the outline ──
  function outline() {
    by("outline").replaceChildren(
      el("div", { class: "pe-head" }, field(board, "title", say("标题", "Title")), field(board, "subtitle", say("标题下的一行", "Line below it"))),
      list(board.parts, "pe-parts", partRow));
    by("outline").removeAttribute("aria-busy");
    places();
  }

  function list(all, kind, row) {
    return el("ol", { class: kind }, ...all.map((node, at) => {
      const made = row(node, all, at);
      node.row = made;
      made.classList.toggle("is-out", Boolean(node.out));
      made.addEventListener("dragover", (event) => { if (dragged && dragged.all === all && dragged.node !== node) { event.preventDefault(); event.stopPropagation(); made.classList.add("over"); } });
      made.addEventListener("dragleave", () => made.classList.remove("over"));
      made.addEventListener("drop", (event) => {
        if (!dragged || dragged.all !== all) return;
        event.preventDefault();
        event.stopPropagation();
        move(all, all.indexOf(dragged.node), all.indexOf(node));
      });
      return made;
    }));
  }

  function move(all, from, to) {
    if (to < 0 || to >= all.length || from === to) return;
    const [node] = all.splice(from, 1);
    all.splice(to, 0, node);
    outline();
    changed();
    tell(say("移到第 " + (to + 1) + " 位", "Moved to place " + (to + 1)));
    return node;
  }

  // The handle, the arrows and the tick that every line has.
  function tools(node, all, at, name) {
    const step = (by, sign, words) => el("button", { type: "button", class: "step", "aria-label": words + say("：", ": ") + name, disabled: at + by < 0 || at + by >= all.length, onclick: () => {
      move(all, at, at + by);
      const buttons = [...node.row.querySelectorAll(":scope > .pe-line .step, :scope > details > .pe-line .step")];
      (buttons.find((button) => button.textContent === sign && !button.disabled) || buttons.find((button) => !button.disabled))?.focus();
    } }, sign);
    const tick = el("input", { type: "checkbox", "aria-label": say("画：", "Draw: ") + name, onchange: (event) => { node.out = !event.target.checked; node.row.classList.toggle("is-out", node.out); changed(); } });
    tick.checked = !node.out;
    const grip = el("span", { class: "grip", draggable: "true", "aria-hidden": "true", title: say("拖动换顺序", "Drag to move"), ondragstart: (event) => { dragged = { all, node }; event.dataTransfer.effectAllowed = "move"; event.dataTransfer.setData("text/plain", name); event.stopPropagation(); }, ondragend: () => { dragged = null; document.querySelectorAll(".over").forEach((one) => one.classList.remove("over")); } }, "⠿");
    return [grip, tick, step(-1, "↑", say("上移", "Move up")), step(1, "↓", say("下移", "Move down"))];
  }

  function field(node, key, label, owner = node, name = key) {
    const input = el("input", { class: "in", value: owner[name === key ? key : "text"] ?? "", "aria-label": label, title: label, lang: "zh-Hans", oninput: (event) => { owner[name === key ? key : "text"] = event.target.value; changed(); } });
    node.fields = node.fields || {};
    node.fields[name] = input;
    return el("div", { class: "pe-field" }, input);
  }

  const figureField = (node, one, name, label) => field(node, "", label, one, name);

  function partRow(node, all, at) {
    const name = node.heading || say("标题下面", "Below the title");
    node.fields = {};
    return el("li", { class: "pe-part" },
      el("div", { class: "pe-line" }, ...tools(node, all, at, name), node.heading == null ? el("b", {}, name) : field(node, "heading", say("这一部分的标题", "Heading of the part"))),
      node.note == null ? null : field(node, "note", say("标题下的说明", "Note below the heading")),
      list(node.blocks, "pe-blocks", blockRow));
  }

  function blockRow(node, all, at) {
    const name = kinds[node.kind] || node.kind;
    node.fields = {};
    const made = el("details", { class: "pe-block", ontoggle: () => { node.open = made.open; } },
      el("summary", {}, el("span", { class: "bn" }, (node.heading ? node.heading + say("：", ": ") : "") + name + say("，", ", ") + node.items.length + say(" 项", " items"))),
      el("div", { class: "pe-line" }, ...tools(node, all, at, node.heading || name), node.heading == null ? null : field(node, "heading", say("小标题", "Heading"))),
      node.note == null ? null : field(node, "note", say("说明", "Note")),
      list(node.items, "pe-items", itemRow));
    made.open = Boolean(node.open);
    return el("li", {}, made);
  }

  function itemRow(node, all, at) {
    const name = node.label || node.text || (node.value && node.value.text) || "";
    node.fields = {};
    const figures = [];
    if (node.value) figures.push(figureField(node, node.value, "value.text", say("数字：", "Figure: ") + name));
    if (node.before) figures.push(figureField(node, node.before, "before.text", say("起点：", "Start: ") + name));
    (node.notes || []).forEach((note, i) => figures.push(figureField(node, note, "notes[" + i + "].text", say("旁注：", "Note: ") + name)));
    return el("li", { class: "pe-item" },
      el("div", { class: "pe-line" }, ...tools(node, all, at, name), field(node, "label", say("名称", "Name"))),
      node.text == null ? null : field(node, "text", say("文字：", "Words: ") + name),
      figures.length > 0 ? el("div", { class: "pe-figs" }, ...figures) : null,
      node.items ? list(node.items, "pe-items", itemRow) : null);
  }

  // ── figures that the picture leaves out ──
  function places() {
    const before = by("where").value;
    const options = [];
    board.parts.forEach((one, p) => one.blocks.forEach((two, b) => {
      if (FIGURES.includes(two.kind) && !one.out && !two.out) options.push(el("option", { value: p + "," + b }, (one.heading || say("标题下面", "Below the title")) + " / " + (two.heading || kinds[two.kind])));
    }));
    options.push(el("option", { value: "new" }, say("最后加一块数字格", "A new block of tiles at the end")));
    by("where").replaceChildren(...options);
    if ([...by("where").options].some((option) => option.value === before)) by("where").value = before;
    offer();
  }

  function offer() {
    const asked = by("which").value.trim();
    const found = candidates.filter((one) => !asked || (one.item.label + one.item.value.text + one.sentence).includes(asked));
    by("left-out").textContent = "（" + candidates.length + "）";
    by("candidates").replaceChildren(...found.slice(0, 60).map((one) => el("li", {},
      el("div", {}, el("b", { lang: "zh-Hans" }, one.item.label + " " + one.item.value.text), el("span", { class: "hint", lang: "zh-Hans" }, one.sentence.length > 80 ? one.sentence.slice(0, 80) + "…" : one.sentence)),
      el("button", { type: "button", class: "btn sm", "aria-label": say("加入：", "Add: ") + one.item.label + " " + one.item.value.text, onclick: () => add(one) }, say("加入", "Add")))));
  }

  function add(one) {
    const where = by("where").value;
    let to;
    if (where === "new") {
      to = { kind: "tiles", items: [], open: true };
      board.parts[board.parts.length - 1].blocks.push(to);
    } else {
      const [p, b] = where.split(",").map(Number);
      to = board.parts[p].blocks[b];
    }
    to.open = true;
    to.items.push(structuredClone(one.item));
    candidates = candidates.filter((other) => other !== one);
    outline();
    changed();
    tell(say("已加入：", "Added: ") + one.item.label);
  }

  // ── the preview ──
  function changed() {
    dirty = true;
    clearTimeout(waiting);
    waiting = setTimeout(preview, 700);
  }

  async function preview() {
    const mine = ++asked;
    by("drawn").textContent = say("正在画…", "Drawing…");
    try {
      const told = await api("POST", root + "/preview?format=json&svg=true", { storyboard: sent() });
      if (mine !== asked) return;
      mark([]);
      show(told);
    } catch (trouble) {
      if (mine !== asked) return;
      mark(trouble.problem?.findings || []);
      by("drawn").textContent = say("没有画：预览停在上一次", "Not drawn: the picture is the one before");
      by("drawn").classList.add("bad1");
      by("trouble").replaceChildren(el("p", { class: "err" }, el("span", { class: "msg" }, trouble.message)));
    }
  }

  function show(told) {
    if (shotAddress) URL.revokeObjectURL(shotAddress);
    shotAddress = URL.createObjectURL(new Blob([told.svg], { type: "image/svg+xml" }));
    by("shot").src = shotAddress;
    by("shot").hidden = false;
    by("trouble").replaceChildren();
    by("drawn").classList.remove("bad1");
    by("drawn").textContent = say("已画：长 ", "Drawn: ") + Math.round(told.height) + say(" 单位", " units high");
    lint(told.lint);
  }

  function lint(all) {
    by("lint").replaceChildren(...(all.length === 0 ? [el("p", { class: "fine" }, say("版面没有问题。", "The layout has no faults."))] : [
      el("div", { class: "err" }, el("span", { class: "msg" }, say("版面有 " + all.length + " 处问题", all.length + " faults of the layout")),
        el("ul", {}, ...all.slice(0, 20).map((one) => el("li", {}, (english ? one.english : one.chinese) + say("：", ": ") + one.text)))),
      el("label", { class: "despite" }, el("input", { type: "checkbox", id: "despite" }), " " + say("有问题也发布", "publish it all the same"))]));
  }

  // Each finding at its line; what belongs to no line stands above.
  function mark(findings) {
    document.querySelectorAll(".pe-field .msg").forEach((one) => one.remove());
    document.querySelectorAll(".pe-field.err").forEach((one) => one.classList.remove("err"));
    document.querySelectorAll("#outline [aria-invalid]").forEach((one) => { one.removeAttribute("aria-invalid"); one.removeAttribute("aria-describedby"); });
    findings.filter((finding) => finding.refuses).forEach((finding, number) => {
      const input = lineOf(finding.path);
      if (!input) return;
      for (let above = input.closest("details"); above; above = above.parentElement.closest("details")) above.open = true;
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", "finding-" + number);
      input.parentElement.classList.add("err");
      input.parentElement.append(el("span", { class: "msg", id: "finding-" + number }, english ? finding.english : finding.chinese));
    });
  }

  function lineOf(path) {
    const nodes = [board];
    let best = null;
    while (nodes.length > 0) {
      const node = nodes.pop();
      nodes.push(...[node.parts, node.blocks, node.items].flatMap((all) => all || []));
      if (node.path == null || !(node.path === "" || path === node.path || path.startsWith(node.path + ".") )) continue;
      const rest = node.path === "" ? path : path.slice(node.path.length + 1);
      const input = node.fields && (node.fields[rest] || node.fields[rest + ".text"] || Object.entries(node.fields).find(([key]) => rest.startsWith(key.split(".")[0]))?.[1] || node.fields.label);
      if (input && node.path !== "" || (input && node.fields[rest])) if (!best || node.path.length > best.length) best = { length: node.path.length, input };
    }
    return best && best.input;
  }

  // ── keeping, publishing, taking back, taking away ──
  async function keep() {
    const told = await api("PUT", root, { storyboard: sent(), based: last });
    last = told.edit;
    dirty = false;
    return told.edit;
  }

  const refused = (trouble) => {
    mark(trouble.problem?.findings || []);
    if (trouble.problem?.lint) lint(trouble.problem.lint);
    by("trouble").replaceChildren(el("p", { class: "err", role: "alert" }, el("span", { class: "msg" }, trouble.message)));
    by("trouble").focus();
  };

  async function busy(button, act) {
    button.disabled = true;
    button.setAttribute("aria-busy", "true");
    try { await act(); } catch (trouble) { refused(trouble); } finally { button.disabled = false; button.removeAttribute("aria-busy"); }
  }

  by("keep").addEventListener("click", (event) => busy(event.target, async () => { await keep(); await load(); tell(say("已存", "Kept")); }));
  by("publish").addEventListener("click", (event) => busy(event.target, async () => {
    const edit = dirty || last === 0 || isPublished(last) ? await keep() : last;
    await api("POST", root + "/publication", { edit, despiteLint: Boolean(by("despite")?.checked) });
    await load();
    tell(say("已发布，公开页用的就是这张图", "Published: the public sees this picture"));
  }));
  by("composed").addEventListener("click", (event) => busy(event.target, async () => {
    if (!confirm(say("公开页改回自动编排的图？存过的稿都留着。", "Show the composed picture to the public? What was kept stays."))) return;
    await api("POST", root + "/publication", { composed: true });
    await load();
    tell(say("公开页已改回自动编排的图", "The public sees the composed picture"));
  }));
  by("restart").addEventListener("click", () => load(0));
  for (const button of document.querySelectorAll("[data-take]")) button.addEventListener("click", () => busy(button, () => take(button.dataset.take)));
  for (const id of ["theme", "width", "language"]) by(id).addEventListener("input", changed);
  by("which").addEventListener("input", offer);
  addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault(); });

  let edits = [];
  const isPublished = (id) => edits.some((edit) => edit.id === id && edit.published);

  async function take(format) {
    const answer = await fetch(root + "/preview?format=" + format, { method: "POST", headers: { "X-Lantu-Token": token, "Content-Type": "application/json" }, body: JSON.stringify({ storyboard: sent() }) });
    if (!answer.ok) {
      const problem = await answer.json();
      throw Object.assign(new Error(english ? problem.detailEnglish : problem.detail), { problem });
    }
    const address = URL.createObjectURL(await answer.blob());
    el("a", { href: address, download: document.title.split(" · ")[1] + "." + format }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  // Loads what was kept last, an earlier keeping, or (0) what is composed.
  async function load(edit) {
    const told = await api("GET", root + (edit === undefined ? "" : "?edit=" + edit));
    const open = new Set((board?.parts || []).flatMap((one) => one.blocks).filter((one) => one.open).map((one) => one.kind + (one.heading || "")));
    board = told.storyboard;
    kinds = told.kinds;
    candidates = told.candidates;
    edits = told.edits;
    last = told.last;
    board.parts.forEach((one, p) => one.blocks.forEach((two, b) => { two.open = open.has(two.kind + (two.heading || "")) || (open.size === 0 && p === 0 && b === 0); }));
    by("theme").value = board.theme || "blue";
    by("language").value = board.language || "zh";
    by("width").value = board.width || 1080;
    outline();
    by("edits").replaceChildren(...(edits.length === 0 ? [el("li", {}, say("还没有存过。", "Nothing was kept yet."))] : edits.map((one) => el("li", {},
      el("span", {}, one.shown), el("b", { lang: "zh-Hans" }, one.who),
      el("span", {}, one.published ? (one.composed ? say("改回自动编排", "composed again") : say("发布", "published")) + (one.id === told.public.edit ? (told.public.fellBack ? say("（现在对不上，没有用）", " (no longer agrees)") : say("（公开页在用）", " (shown)")) : "") : say("存", "kept")),
      one.composed ? el("span") : el("button", { type: "button", class: "btn sm", "aria-label": say("取回 ", "Take back ") + one.shown + " " + one.who, onclick: async () => { await load(one.id); dirty = true; tell(say("已取回，存了才算", "Taken back; keep it to make it count")); } }, say("取回", "Take back"))))));
    dirty = edit !== undefined;
    await preview();
  }

  load().catch((trouble) => refused(trouble));
})();
