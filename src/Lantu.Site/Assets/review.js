// 审读: shows the facts of a draft beside its source, and sends what a person decides to the API. What others decide comes by asking
// every few seconds. A decision names the one that its person saw; if another stands there, the server says so, and both are shown.
"use strict";
(() => {
  const { api, say, tell } = window.lantu;
  const main = document.getElementById("main");
  const base = main.dataset.api;
  const groups = document.getElementById("groups");
  const source = document.getElementById("source");
  const right = document.getElementById("right");
  const isWide = matchMedia("(min-width: 64rem)");
  const rows = new Map();
  const shown = new Map(); // key -> { li, row, isOpen }
  const mine = new Set();
  const undone = [];
  const unsent = new Map(); // key -> what was written in a form that was left without sending it
  let review, current = null, mode = null, adding = null, last = 0, remarked = 0, others = [], isStale = false, sending = Promise.resolve();

  const make = (name, words, kind) => {
    const element = document.createElement(name);
    if (words !== undefined && words !== null) element.textContent = words;
    if (kind) element.className = kind;
    return element;
  };
  const button = (words, key, act, kind = "btn") => {
    const element = make("button", words, kind);
    element.type = "button";
    if (key) element.append(" ", make("kbd", key));
    element.addEventListener("click", act);
    return element;
  };
  const when = (moment) => new Date(moment).toLocaleString("sv-SE").slice(0, 16);
  const isOpen = (row) => row.state === "doubt" || row.state === "open";
  const chinese = (element) => { element.lang = "zh-Hans"; return element; };

  // ── what is shown ──────────────────────────────────────────────────────

  function ordered() {
    const all = [...rows.values()];
    const byPlace = (a, b) => a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : 1);
    return {
      doubts: all.filter((row) => row.state === "doubt").sort((a, b) => a.confidence - b.confidence || byPlace(a, b)),
      open: all.filter((row) => row.state === "open").sort(byPlace),
      done: all.filter((row) => ["accepted", "corrected", "added"].includes(row.state)).sort(byPlace),
      rejected: all.filter((row) => row.state === "rejected").sort(byPlace),
    };
  }

  const sequence = () => { const all = ordered(); return [...all.doubts, ...all.open, ...all.done, ...all.rejected].map((row) => row.key); };

  // One line, or the open form of the current fact. A line is made anew only when its fact changed.
  function item(row, number) {
    const open = row.key === current;
    const known = shown.get(row.key);
    // Where two decided, both stay on the screen until the person has chosen, whatever comes meanwhile.
    const isAsked = known && known.isOpen && open && known.li.querySelector(".clash");
    if (isAsked || (known && known.row === row && known.isOpen === open && !known.isOld)) {
      const place = known.li.querySelector(".dn");
      if (place) place.textContent = number;
      return known.li;
    }
    const li = make("li");
    li.id = row.key;
    li.className = open ? "cur" : row.state === "rejected" ? "no" : "";
    if (open) li.setAttribute("aria-current", "true");
    li.append(...(open ? form(row, number) : [line(row, number)]));
    shown.set(row.key, { li, row, isOpen: open });
    return li;
  }

  function line(row, number) {
    const link = make("a", null, "plain dr");
    link.href = "#" + row.key;
    link.append(make("span", number, "dn"), chinese(make("span", row.indicator, "di")), chinese(make("span", row.figure, "dv")), make("span", row.period, "dp"), make("span", isOpen(row) ? row.confidence.toFixed(2) : "", "dc"));
    const words = row.state === "doubt" ? say(row.why, row.whyEnglish)
      : row.decision ? decided(row) : "";
    if (words) link.append(make("span", words, "dw"));
    const here = others.filter((one) => one.at === row.key).map((one) => one.who).join(say("、", ", "));
    if (here) link.append(make("span", say(here + "在看", here + " is here"), "dw who1"));
    link.addEventListener("click", (event) => { event.preventDefault(); select(row.key); });
    return link;
  }

  const kinds = { accepted: ["确认", "accepted"], corrected: ["更正", "corrected"], rejected: ["驳回", "rejected"], added: ["新增", "added"], withdrawn: ["撤销", "withdrew"] };

  function decided(row) {
    const told = say(row.decision.who + " " + when(row.decision.at) + " " + kinds[row.decision.kind][0], kinds[row.decision.kind][1] + " by " + row.decision.who + ", " + when(row.decision.at));
    return told + (row.readFigure ? say("，读的是“" + row.readFigure + "”", ", was read as “" + row.readFigure + "”") : "") + (row.decision.why ? say("：", ": ") + row.decision.why : "") + (row.differs ? say("。" + row.differs, ". " + row.differsEnglish) : "");
  }

  function form(row, number) {
    const head = make("div", null, "ch1");
    head.append(make("span", number, "dn"), chinese(make("h3", row.indicator + "，" + row.figure)), make("span", isOpen(row) ? say("把握 ", "confidence ") + row.confidence.toFixed(2) : "", "q"));
    const why = make("p", null, "why");
    if (row.decision) why.append(decided(row));
    else {
      if (row.state === "doubt") why.append(make("b", say("疑在：", "In doubt: ")));
      why.append(say(row.why, row.whyEnglish), " ", make("span", say("读法：" + row.ruleSaid + "。", "Rule: " + row.ruleSaidEnglish + ".")));
    }
    const parts = [head, why, ...cut(row)];
    if (!review.mayReview) return [...parts, remarks(row.key)];
    const sheet = fields(row.words);
    sheet.addEventListener("submit", (event) => { event.preventDefault(); correct(row, sheet); });
    const acts = make("p", null, "row decide");
    const take = row.state !== "accepted" && row.state !== "added" ? button(say("确认", "Accept"), "A", () => accept(row.key), "btn go") : null;
    if (take) acts.append(take);
    const save = make("button", say("更正后确认", "Confirm with correction"), "btn");
    save.type = "submit";
    save.append(" ", make("kbd", "E"));
    acts.append(save);
    // What was written goes with the confirmation, or not at all: a form that was changed cannot be confirmed as it was read.
    const asRead = JSON.stringify(wordsOf(sheet));
    const touched = () => {
      const isChanged = JSON.stringify(wordsOf(sheet)) !== asRead;
      if (isChanged) unsent.set(row.key, wordsOf(sheet)); else unsent.delete(row.key);
      if (take) take.hidden = isChanged;
      save.classList.toggle("go", isChanged);
    };
    if (unsent.has(row.key)) for (const [name, word] of Object.entries(unsent.get(row.key))) sheet.elements[name].value = word ?? "";
    for (const kind of ["input", "change"]) sheet.addEventListener(kind, touched);
    touched();
    if (row.state !== "rejected") acts.append(button(say("驳回", "Reject"), "R", () => askWhy(row)));
    if (row.decision) acts.append(button(say("撤销这个判断", "Take this back"), "", () => undo([row.decision.id])));
    else acts.append(button(say("先跳过", "Skip"), "J", () => move(1)));
    sheet.append(acts);
    return [...parts, sheet, remarks(row.key)];
  }

  // Of a PDF or a picture: the page around the figure, and below it the whole page, with a box in both.
  function cut(row) {
    const place = row.place;
    if (!place || !place.picture) return [];
    const page = make("p", place.pages > 1 ? say("第 " + place.page + " 页，共 " + place.pages + " 页", "Page " + place.page + " of " + place.pages) : say("第 " + place.page + " 页", "Page " + place.page), "fine");
    const parts = [drawing("cut", place.view, place, say("原件里的这个数", "The figure in the original"))];
    if (!place.hasWhole) return [...parts, page];
    const more = make("details", null, "whole0");
    more.append(make("summary", page.textContent + say("，看整页", ", see the whole page")), drawing("page0", [0, 0, place.width, place.height], place, say("整页，框着这个数", "The whole page with the figure in a box")));
    return [...parts, more];
  }

  function drawing(kind, view, place, words) {
    const ns = "http://www.w3.org/2000/svg";
    const put = (name, values) => {
      const element = document.createElementNS(ns, name);
      for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
      return element;
    };
    const svg = put("svg", { class: kind, viewBox: view.join(" "), role: "img", "aria-label": words });
    svg.append(put("image", place.width > 0 ? { href: place.picture, width: place.width, height: place.height } : { href: place.picture }));
    for (const [x, y, w, h] of place.boxes) svg.append(put("rect", { class: "box", x: x - 1.5, y: y - 1.5, width: w + 3, height: h + 3 }));
    return svg;
  }

  const first = ["indicator", "value", "measure", "comparator", "period", "nature"];

  function fields(words) {
    const sheet = make("form", null, "sheet1");
    const grid = make("div", null, "fg");
    const more = make("details");
    const rest = make("div", null, "fg");
    const told = [];
    for (const [name, labels] of Object.entries(review.labels)) {
      const box = make("div", null, name === "indicator" ? "w3" : "");
      const label = make("label", say(labels[0], labels[1]));
      label.htmlFor = "f-" + name;
      const options = review.choices[name];
      const field = make(options ? "select" : "input", null, "in");
      field.id = label.htmlFor;
      field.name = name;
      if (options) {
        if (!["measure", "comparator", "nature"].includes(name)) field.append(new Option(say("（空）", "(empty)"), ""));
        for (const [word, zh, en] of options) field.append(new Option(say(zh, en), word));
      } else {
        field.autocomplete = "off";
        field.maxLength = 200;
        if (name === "indicator") field.setAttribute("list", "f-indicators");
        if (name === "period") field.placeholder = say("如 2025、2025-06", "as 2025, 2025-06");
      }
      field.value = words[name] ?? "";
      box.append(label, field);
      (first.includes(name) ? grid : rest).append(box);
      if (!first.includes(name) && words[name]) told.push(say(labels[0], labels[1]) + " " + (options ? field.selectedOptions[0].text : words[name]));
    }
    more.append(make("summary", told.length > 0 ? say("更多：", "More: ") + told.join(say("，", ", ")) : say("更多：地方、范围、口径、阶段、力度", "More: place, scope, basis, vintage, firmness")), rest);
    const list = make("datalist");
    list.id = "f-indicators";
    for (const name of review.indicators) list.append(new Option(name));
    sheet.append(grid, more, list);
    return sheet;
  }

  function wordsOf(sheet) {
    const words = {};
    for (const name of Object.keys(review.labels)) words[name] = sheet.elements[name].value.trim() || null;
    return words;
  }

  function remarks(key) {
    const box = make("div", null, "remarks");
    const list = make("ul");
    for (const one of review.remarks.filter((remark) => remark.fact === key)) {
      const entry = make("li");
      entry.append(make("b", one.who), " ", make("time", when(one.at)), " ", chinese(make("span", one.words)));
      list.append(entry);
    }
    box.append(list);
    if (review.mayRemark) {
      const sheet = make("form", null, "row");
      const field = make("input", null, "in");
      field.setAttribute("aria-label", key ? say("对这一条的批注", "Remark on this fact") : say("对整份的批注", "Remark on the whole"));
      field.placeholder = say("批注", "Remark");
      field.maxLength = 2000;
      const send = make("button", say("批注", "Remark"), "btn");
      send.type = "submit";
      sheet.append(field, send);
      sheet.addEventListener("submit", async (event) => {
        event.preventDefault();
        event.stopPropagation();
        try {
          const kept = await api("POST", base + "/remarks", { fact: key, words: field.value });
          if (!review.remarks.some((one) => one.id === kept.id)) review.remarks.push(kept);
          field.value = "";
          showRemarks(key);
        } catch (trouble) { tell(trouble.message, true); }
      });
      box.append(sheet);
    }
    return box;
  }

  function showRemarks(key) {
    const place = key ? shown.get(key) && shown.get(key).isOpen && shown.get(key).li.querySelector(".remarks") : document.getElementById("plan-remarks");
    if (!place) return;
    const made = remarks(key);
    if (key) { place.querySelector("ul").replaceWith(made.querySelector("ul")); return; }
    place.querySelector("ul").replaceWith(made.querySelector("ul"));
    if (review.mayRemark && !place.querySelector("form")) place.append(made.querySelector("form"));
  }

  // What others do waits until nobody is typing: to put the field anew would take it from under the hands, and the letters that
  // follow would be taken for keys.
  const isTyping = () => groups.contains(document.activeElement) && document.activeElement.matches("input, select, textarea");
  function renderGently() {
    isStale = isTyping();
    if (isStale) counts(); else render();
  }
  // Not while a button of the form is being pressed: a button that is put anew between press and release is not clicked.
  groups.addEventListener("focusout", (event) => {
    if (event.relatedTarget && event.relatedTarget.closest(".cur, .adding")) return;
    setTimeout(() => { if (isStale && !isTyping()) render(); }, 400);
  });

  function render() {
    isStale = false;
    const all = ordered();
    let number = 0;
    const numbered = (row) => item(row, ++number);
    const parts = [];
    const head = (title, words) => {
      const box = make("header", null, "fh");
      box.append(make("h2", title));
      if (words) box.append(make("p", words, "fine"));
      parts.push(box);
    };
    const list = (items) => {
      const box = make("ol", null, "facts");
      box.append(...items);
      parts.push(box);
    };
    if (adding) parts.push(adding);
    if (all.doubts.length > 0) {
      head(say("疑点 ", "Doubts ") + all.doubts.length, say("把握小的在前。", "The least certain first."));
      list(all.doubts.map(numbered));
    }
    if (all.open.length > 0) {
      head(say("待确认 ", "To confirm ") + all.open.length, say("没有疑点，可以整段确认。", "No doubts; a whole section can be accepted at once."));
      for (const [section, those] of bySection(all.open)) {
        const bar = make("div", null, "sec1");
        bar.append(chinese(make("h3", review.sections[section] || say("开头", "Opening"))));
        if (review.mayReview) bar.append(button(say("整段确认 ", "Accept all ") + those.length, "", () => acceptAll(those), "btn sm"));
        parts.push(bar);
        list(those.map(numbered));
      }
    }
    if (all.done.length > 0) { head(say("已确认 ", "Confirmed ") + all.done.length); list(all.done.map(numbered)); }
    if (all.rejected.length > 0) { head(say("已驳回 ", "Rejected ") + all.rejected.length); list(all.rejected.map(numbered)); }
    if (rows.size === 0) parts.push(make("p", say("没有读出事实。在左边选中一个数，按 N 新增。", "No facts were read. Select a figure at the left and press N to add one.")));
    for (const key of shown.keys()) if (!rows.has(key)) shown.delete(key);
    const held = right.scrollTop;
    groups.replaceChildren(...parts);
    right.scrollTop = held;
    counts();
  }

  function bySection(those) {
    const found = [];
    for (const row of those) {
      if (found.length === 0 || found[found.length - 1][0] !== row.section) found.push([row.section, []]);
      found[found.length - 1][1].push(row);
    }
    return found;
  }

  function counts() {
    const all = ordered();
    const facts = all.doubts.length + all.open.length + all.done.length;
    const text = document.getElementById("counts");
    text.replaceChildren(...[[say("已确认 ", "confirmed "), all.done.length], [say("待确认 ", "to confirm "), all.open.length], [say("疑点 ", "doubts "), all.doubts.length]].flatMap(([words, count]) => {
      const box = make("span", words, "nb");
      box.append(make("b", count));
      return [box, "　"];
    }), make("span", say("共 " + facts + " 条事实", facts + " facts"), "nb"));
    const bars = document.querySelectorAll("#bar rect");
    const share = [all.done.length, all.open.length, all.doubts.length].map((count) => count * 100 / Math.max(1, facts));
    let x = 0;
    bars.forEach((bar, at) => { bar.setAttribute("x", x + "%"); bar.setAttribute("width", share[at] + "%"); x += share[at]; });
    const rest = document.getElementById("left");
    if (rest) rest.textContent = all.doubts.length > 0 ? say("还有 " + all.doubts.length + " 个疑点。", all.doubts.length + " doubts are open.") : "";
  }

  // ── the source ─────────────────────────────────────────────────────────

  const marksOf = (key) => source.querySelectorAll('a.k[data-k~="' + key + '"]');

  function mark(row) {
    let found = marksOf(row.key);
    if (found.length === 0) { wrap(row); found = marksOf(row.key); }
    for (const element of found) {
      const owner = rows.get(element.dataset.k.split(" ")[0]) || row;
      const isChosen = current !== null && element.dataset.k.split(" ").includes(current);
      element.className = "k " + (isChosen ? "chosen" : owner.mark);
      if (isChosen) element.setAttribute("aria-current", "true"); else element.removeAttribute("aria-current");
    }
  }

  // A fact that was added has no mark yet: its words are found by where they stand in the text.
  function wrap(row) {
    for (const run of [...source.querySelectorAll("[data-o]")]) {
      const start = Number(run.dataset.o);
      const text = run.textContent;
      if (start + text.length <= row.start || start >= row.end) continue;
      const owner = run.closest("a.k");
      if (owner) { owner.dataset.k += " " + row.key; continue; }
      const from = Math.max(row.start - start, 0);
      const to = Math.min(row.end - start, text.length);
      const piece = (words, at) => { const element = make("span", words); element.dataset.o = at; return element; };
      const link = make("a", null, "k");
      link.dataset.k = row.key;
      link.href = "#" + row.key;
      link.append(piece(text.slice(from, to), start + from));
      run.replaceWith(...(from > 0 ? [piece(text.slice(0, from), start)] : []), link, ...(to < text.length ? [piece(text.slice(to), start + to)] : []));
    }
  }

  function unmark(key) {
    for (const element of marksOf(key)) {
      const rest = element.dataset.k.split(" ").filter((one) => one !== key);
      if (rest.length > 0) element.dataset.k = rest.join(" ");
      else element.replaceWith(...element.childNodes);
    }
  }

  // Where a selection begins and ends in the text; null where none is.
  function selection() {
    const chosen = getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed || !source.contains(chosen.getRangeAt(0).commonAncestorContainer)) return null;
    const range = chosen.getRangeAt(0);
    let start = -1, end = -1;
    for (const run of source.querySelectorAll("[data-o]")) {
      if (!range.intersectsNode(run)) continue;
      const at = Number(run.dataset.o);
      const node = run.firstChild;
      const from = range.startContainer === node ? range.startOffset : 0;
      const to = range.endContainer === node ? range.endOffset : node.length;
      if (from >= to) continue;
      if (start < 0) start = at + from;
      end = at + to;
    }
    return start >= 0 && end > start ? { start, end, words: chosen.toString().trim() } : null;
  }

  source.addEventListener("click", (event) => {
    const link = event.target.closest("a.k");
    if (!link) return;
    event.preventDefault();
    if (!getSelection().isCollapsed) return;
    const keys = link.dataset.k.split(" ");
    select(keys[(keys.indexOf(current) + 1) % keys.length]);
  });

  // ── moving ─────────────────────────────────────────────────────────────

  function select(key, quietly = false) {
    if (!rows.has(key)) return;
    const before = current;
    current = key;
    mode = null;
    if (adding) { adding = null; }
    if (before && rows.has(before)) mark(rows.get(before));
    render();
    mark(rows.get(key));
    const place = marksOf(key)[0];
    here(place && place.closest("[id^=l]"));
    history.replaceState(null, "", "#" + key);
    if (quietly) return;
    shown.get(key).li.scrollIntoView({ block: "nearest" });
    if (place && isWide.matches) place.scrollIntoView({ block: "center" });
  }

  // The line of the source that is spoken of has a bar at its side; of a narrow window the source stands below.
  function here(line, isWanted = false) {
    const before = source.querySelector(".here");
    if (before) before.classList.remove("here");
    if (line) line.classList.add("here");
    if (line && isWanted) line.scrollIntoView({ block: "center" });
  }

  // The line in which a stretch of the text stands; null where it is about the whole.
  function lineAt(start, end) {
    if (end <= start) return null;
    const run = [...source.querySelectorAll("[data-o]")].find((one) => Number(one.dataset.o) + one.textContent.length > start);
    return run && Number(run.dataset.o) < end ? run.closest("[id^=l]") : null;
  }

  function move(step) {
    const all = sequence();
    if (all.length === 0) return;
    const at = all.indexOf(current);
    select(all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))]);
  }

  // What is to be looked at once this one is decided: the next open one, else the one before.
  function nextOpen(key) {
    const all = ordered();
    const open = [...all.doubts, ...all.open].map((row) => row.key);
    const at = open.indexOf(key);
    return at < 0 ? null : open[at + 1] || open[at - 1] || null;
  }

  // ── deciding ───────────────────────────────────────────────────────────

  // Counts and notes: each is so, or not so and left out.
  function showNotes() {
    const place = document.getElementById("notes");
    const list = place.querySelector("ul");
    list.replaceChildren(...review.notes.map((one) => {
      const entry = make("li", null, one.state === "rejected" ? "no" : "");
      entry.id = "note-" + one.key;
      const words = one.about === "claim" ? make("span", say(one.words, one.wordsEnglish)) : chinese(make("span", one.words));
      const told = one.decision ? say("，" + one.decision.who + " " + when(one.decision.at) + (one.state === "accepted" ? " 看过，属实" : " 不属实"), ", " + (one.state === "accepted" ? "found right by " : "rejected by ") + one.decision.who + ", " + when(one.decision.at)) : "";
      const head = make("p", null, "note0");
      head.append(one.about === "claim" ? make("b", say("计数 ", "Count ")) : make("b", say("说明 ", "Note ")), words, make("span", told, "q"));
      entry.append(head);
      const line = lineAt(one.start, one.end);
      const acts = make("p", null, "row");
      if (line) acts.append(button(say("看原句", "See the sentence"), "", () => here(line, true), "btn sm"));
      if (review.mayReview) {
        const act = (label, kind) => acts.append(button(label, "", () => noteDecide(one, kind), "btn sm"));
        if (one.state !== "accepted") act(say("属实", "It is so"), "accepted");
        if (one.state !== "rejected") act(say("不属实", "It is not"), "rejected");
        if (one.decision) act(say("撤销", "Take back"), "withdrawn");
      }
      if (acts.children.length > 0) entry.append(acts);
      return entry;
    }));
    place.hidden = review.notes.length === 0;
  }

  async function noteDecide(one, kind) {
    try {
      const kept = await api("POST", base + "/notes", { note: one.key, kind, replaces: one.decision ? one.decision.id : null });
      review.notes = review.notes.map((note) => (note.key === kept.key ? kept : note));
      showNotes();
      const next = document.getElementById("note-" + kept.key).querySelector("button:last-of-type");
      if (next) next.focus();
      askFindings();
    } catch (trouble) { tell(trouble.message, true); }
  }

  const seen = (row) => (row.decision ? row.decision.id : null);

  function apply(answer) {
    for (const key of answer.gone) { rows.delete(key); unmark(key); if (current === key) current = null; }
    for (const row of answer.facts) {
      // A form that somebody is filling in is not taken from under their hands; what they send names what they saw.
      const known = shown.get(row.key);
      rows.set(row.key, row);
      if (known && known.isOpen && mode === "edit") { known.row = row; note(known.li, row); }
    }
    for (const row of answer.facts) mark(row);
    renderGently();
    askFindings();
  }

  function note(li, row) {
    if (!row.decision || mine.has(row.decision.id)) return;
    let place = li.querySelector(".note1");
    if (!place) { place = make("p", null, "note1"); li.prepend(place); }
    place.textContent = say(row.decision.who + "刚才" + kinds[row.decision.kind][0] + "了这一条；你写的还在，送出时会看到差别。", row.decision.who + " has just " + kinds[row.decision.kind][1] + " this; what you wrote is still here, and you will see the difference when you send it.");
  }

  // Sends one after the other, in the order of the keys; the page has moved on already.
  function decide(body, key, done, retry) {
    sending = sending.then(async () => {
      try {
        const answer = await api("POST", base + "/decisions", body);
        for (const one of answer.made) mine.add(one.id);
        if (answer.made.length > 0) undone.push(answer.made.map((one) => one.id));
        apply(answer);
        tell("");
        latest(done(answer));
        if (answer.conflicts.length > 0) tell(say("有 " + answer.conflicts.length + " 条别人先判断了，没有动。", answer.conflicts.length + " were decided by others meanwhile and left alone."), true);
        return answer;
      } catch (trouble) {
        if (trouble.status === 409 && trouble.problem.conflicts) { apply(trouble.problem); clash(trouble.problem, retry); }
        else if (trouble.status === 422) faults(key, trouble);
        else { if (key && rows.has(key)) select(key); tell(trouble.message, true); }
        return null;
      }
    });
    return sending;
  }

  const named = (row) => row.indicator + " " + row.figure;

  function latest(words) {
    const place = document.getElementById("latest");
    place.replaceChildren(words, " ");
    if (undone.length > 0) place.append(button(say("撤销", "Undo"), "", () => undo(undone.pop()), "plain"));
  }

  function accept(key, over) {
    const row = rows.get(key);
    if (over === undefined && key === current && unsent.has(key)) {
      tell(say("表里改过：按“更正后确认”存，或按 Esc 丢掉改动", "The form was changed: confirm with correction, or press Esc to drop the change"), true);
      return;
    }
    if (!row || !review.mayReview || ((row.state === "accepted" || row.state === "added") && over === undefined)) return;
    const next = nextOpen(key);
    const answer = decide({ kind: "accepted", fact: key, replaces: over === undefined ? seen(row) : over }, key, () => say("刚才确认了“" + named(row) + "”。", "Accepted “" + named(row) + "”."), (theirs) => accept(key, theirs));
    if (next) select(next);
    return answer;
  }

  function acceptAll(those) {
    decide({ kind: "accepted", facts: those.map((row) => ({ fact: row.key, replaces: seen(row) })) }, null, (answer) => say("刚才整段确认了 " + answer.made.length + " 条。", "Accepted " + answer.made.length + " at once."), null);
  }

  async function correct(row, sheet, over) {
    const words = wordsOf(sheet);
    const next = nextOpen(row.key);
    // What the form was opened on, not what has come since.
    const replaces = over === undefined ? seen(row) : over;
    const answer = await decide({ kind: "corrected", fact: row.key, replaces, words }, row.key, () => say("刚才更正了“" + named(rows.get(row.key) || row) + "”。", "Corrected “" + named(rows.get(row.key) || row) + "”."), (theirs) => correct(row, sheet, theirs));
    if (answer) { mode = null; unsent.delete(row.key); shown.delete(row.key); render(); document.activeElement.blur(); if (next) select(next); else select(row.key); }
  }

  function askWhy(row) {
    const li = shown.get(row.key).li;
    if (li.querySelector(".why0")) { li.querySelector(".why0 input").focus(); return; }
    mode = "edit";
    const sheet = make("form", null, "why0 row");
    const label = make("label", say("为什么驳回", "Why"));
    label.htmlFor = "why-no";
    const field = make("input", null, "in");
    field.id = "why-no";
    field.required = true;
    field.maxLength = 500;
    field.placeholder = say("例如：这是名称，不是数", "e.g. a name, no figure");
    const send = make("button", say("驳回", "Reject"), "btn");
    send.type = "submit";
    sheet.append(label, field, send, button(say("不驳回", "Do not"), "", () => { mode = null; sheet.remove(); }));
    sheet.addEventListener("submit", (event) => { event.preventDefault(); reject(row, field.value); });
    li.append(sheet);
    field.focus();
  }

  async function reject(row, why, over) {
    const next = nextOpen(row.key);
    const answer = await decide({ kind: "rejected", fact: row.key, replaces: over === undefined ? seen(row) : over, why }, row.key, () => say("刚才驳回了“" + named(row) + "”。", "Rejected “" + named(row) + "”."), (theirs) => reject(row, why, theirs));
    if (answer) { mode = null; unsent.delete(row.key); shown.delete(row.key); render(); document.activeElement.blur(); if (next && rows.has(next)) select(next); else if (rows.has(row.key)) select(row.key); }
  }

  // What was selected in the source becomes a fact: the form says how it is to be read, and guesses nothing.
  function add() {
    if (!review.mayReview) return;
    const chosen = selection();
    if (!chosen) { tell(say("先在左边的原文里选中这个数的字，再按 N", "Select the words of the figure in the source first, then press N"), true); return; }
    adding = make("section", null, "adding");
    adding.setAttribute("aria-label", say("新增事实", "New fact"));
    const sheet = fields({ value: chosen.words, measure: "level", comparator: "=", nature: "result" });
    for (const field of [sheet.elements.measure, sheet.elements.comparator, sheet.elements.nature]) if (!field.value) field.selectedIndex = 0;
    adding.append(make("h2", say("新增事实", "New fact")), chinese(make("p", "“" + chosen.words + "”", "quote")), sheet);
    const acts = make("p", null, "row");
    const save = make("button", say("新增", "Add"), "btn go");
    save.type = "submit";
    acts.append(save, button(say("不加了", "Do not"), "Esc", leave));
    sheet.append(acts);
    sheet.addEventListener("submit", async (event) => {
      event.preventDefault();
      const words = wordsOf(sheet);
      const answer = await decide({ kind: "added", start: chosen.start, end: chosen.end, words }, null, () => say("刚才新增了“" + words.indicator + " " + words.value + "”。", "Added “" + words.indicator + " " + words.value + "”."), null);
      if (answer) { adding = null; mode = null; document.activeElement.blur(); getSelection().removeAllRanges(); select(answer.made[0].fact); }
    });
    mode = "edit";
    render();
    adding.scrollIntoView({ block: "nearest" });
    sheet.elements.indicator.focus();
  }

  // A tap on the button would end the selection: it is taken before.
  const adder = document.getElementById("add");
  if (adder) {
    adder.addEventListener("pointerdown", (event) => event.preventDefault());
    adder.addEventListener("click", () => { adder.hidden = true; add(); });
    document.addEventListener("selectionchange", () => {
      const chosen = getSelection();
      adder.hidden = isWide.matches || chosen.isCollapsed || !source.contains(chosen.anchorNode);
    });
  }

  async function undo(ids) {
    if (!ids) { tell(say("没有可撤销的：这一页上你还没有判断过", "There is nothing to undo: you have decided nothing on this page yet")); return; }
    sending = sending.then(async () => {
      let key = null;
      for (const id of ids) {
        try {
          const answer = await api("DELETE", base + "/decisions/" + id);
          for (const one of answer.made) { mine.add(one.id); key = one.fact; }
          mode = null;
          apply(answer);
        } catch (trouble) {
          if (trouble.status === 409 && trouble.problem.conflicts) apply(trouble.problem);
          tell(trouble.message, true);
        }
      }
      const at = undone.findIndex((one) => one.some((id) => ids.includes(id)));
      if (at >= 0) undone.splice(at, 1);
      latest(key ? say("撤销了。", "Undone.") : "");
      if (key && rows.has(key)) select(key);
    });
    return sending;
  }

  function faults(key, trouble) {
    if (key && current !== key) select(key);
    const sheet = adding && !key ? adding.querySelector("form") : key && shown.get(key) ? shown.get(key).li.querySelector("form.sheet1") : null;
    const list = (trouble.problem && trouble.problem.faults) || [];
    if (!sheet || list.length === 0) { tell(trouble.message, true); return; }
    sheet.querySelectorAll(".msg").forEach((one) => one.remove());
    for (const field of sheet.elements) { if (field.name) { field.removeAttribute("aria-invalid"); field.removeAttribute("aria-describedby"); } }
    for (const fault of list) {
      const field = sheet.elements[fault.field];
      const words = make("span", say(fault.detail, fault.detailEnglish), "msg");
      words.id = "m-" + fault.field;
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", words.id);
      field.after(words);
      const more = field.closest("details");
      if (more) more.open = true;
    }
    sheet.elements[list[0].field].focus();
    tell(say("没有存：", "Not kept: ") + say(list[0].detail, list[0].detailEnglish), true);
  }

  // Somebody was first: what stands and what was wanted, side by side, in place. Both are in the journal.
  function clash(problem, retry) {
    const one = problem.conflicts[0];
    if (!rows.has(one.fact)) { tell(say(problem.detail, problem.detailEnglish), true); return; }
    mode = null;
    select(one.fact);
    const li = shown.get(one.fact).li;
    const box = make("div", null, "clash");
    box.setAttribute("role", "alert");
    box.tabIndex = -1;
    box.append(make("p", say(problem.detail, problem.detailEnglish)));
    if (one.theirs) box.append(make("p", say(one.theirs.who + "：" + kinds[one.theirs.kind][0], one.theirs.who + ": " + kinds[one.theirs.kind][1]) + (one.theirs.why ? say("，", ", ") + one.theirs.why : "")));
    if (one.difference.length > 0) {
      const table = make("table", null, "dense");
      const top = make("tr");
      top.append(make("th", ""), make("th", say("你的", "Yours")), make("th", say("现在的", "What stands")));
      for (const cell of top.cells) cell.scope = "col";
      table.createTHead().append(top);
      const body = table.createTBody();
      for (const change of one.difference) {
        const line1 = body.insertRow();
        const name = make("th", say(change.label, change.labelEnglish));
        name.scope = "row";
        line1.append(name, make("td", say(change.yours, change.yoursEnglish)), make("td", say(change.theirs, change.theirsEnglish)));
      }
      box.append(table);
    }
    const acts = make("p", null, "row");
    acts.append(button(say("用现在的", "Keep what stands"), "", () => { box.remove(); unsent.delete(one.fact); shown.get(one.fact).isOld = true; const next = nextOpen(one.fact); move(next ? 0 : 1); }, "btn go"));
    if (retry) acts.append(button(say("按我的改", "Apply mine"), "", () => { box.remove(); retry(one.theirs ? one.theirs.id : null); }));
    box.append(acts);
    li.prepend(box);
    box.focus();
  }

  // ── what others do, and what the checks say ────────────────────────────

  async function poll() {
    if (document.visibilityState === "visible") {
      try {
        const answer = await api("GET", base + "/decisions?after=" + last + "&remarked=" + remarked + "&at=" + encodeURIComponent(current || ""));
        last = answer.last;
        const foreign = answer.decisions.filter((one) => !mine.has(one.id));
        const before = JSON.stringify(others);
        others = answer.present;
        if (foreign.length > 0) {
          apply({ ...answer, facts: answer.facts.filter((row) => { const known = rows.get(row.key); return !known || JSON.stringify(known) !== JSON.stringify(row); }) });
          const one = foreign[foreign.length - 1];
          tell(say(one.who + "刚才" + kinds[one.kind][0] + "了“" + one.figure + "”", one.who + " has just " + kinds[one.kind][1] + " “" + one.figure + "”") + (foreign.length > 1 ? say(" 等 " + foreign.length + " 条", " and " + (foreign.length - 1) + " more") : ""));
        }
        if (before !== JSON.stringify(others)) present();
        for (const one of answer.remarks) {
          remarked = Math.max(remarked, one.id);
          if (!review.remarks.some((known) => known.id === one.id)) { review.remarks.push(one); showRemarks(one.fact); }
        }
      } catch { /* the server is away for a moment: the next question will tell */ }
    }
    setTimeout(poll, 2500);
  }

  function present() {
    document.getElementById("present").textContent = others.map((one) => {
      const row = rows.get(one.at);
      return row ? say(one.who + "在看“" + row.indicator + "”", one.who + " is at “" + row.indicator + "”") : say(one.who + "也在这一页", one.who + " is here, too");
    }).join(say("　", "; "));
    source.querySelectorAll(".who").forEach((one) => one.remove());
    for (const one of others) {
      const place = one.at && marksOf(one.at)[0];
      if (place) place.closest("[id^=l]").prepend(make("span", say(one.who + "在看", one.who), "who"));
    }
    for (const [key, known] of shown) if (!known.isOpen && (known.li.querySelector(".who1") || others.some((one) => one.at === key))) known.isOld = true;
    renderGently();
  }

  let asked = 0, findings = null;
  function askFindings() {
    const turn = ++asked;
    setTimeout(async () => {
      if (turn !== asked) return;
      try {
        const told = await api("GET", base + "/review/findings");
        if (turn !== asked) return;
        findings = told;
        const place = document.getElementById("checks");
        place.textContent = say("核对：" + told.contradictions + " 处矛盾，" + told.notes + " 条提示", "Checks: " + told.contradictions + " contradictions, " + told.notes + " notes");
        place.classList.toggle("late", told.contradictions > 0);
      } catch { /* the next decision asks again */ }
    }, 500);
  }

  document.getElementById("checks").addEventListener("click", (event) => {
    if (!findings || findings.findings.length === 0) return;
    event.preventDefault();
    const list = document.querySelector("#findings ul");
    list.replaceChildren(...findings.findings.map((one) => {
      const entry = make("li", null, one.isContradiction ? "bad" : "");
      entry.append(Object.assign(make("a", one.code), { href: one.address }), " " + say(one.words, one.wordsEnglish));
      for (const id of one.facts) {
        const row = [...rows.values()].find((fact) => fact.id === id);
        if (row) entry.append(" ", button(row.indicator + " " + row.figure, "", () => { document.getElementById("findings").close(); select(row.key); }, "btn sm"));
      }
      return entry;
    }));
    document.getElementById("findings").showModal();
  });

  // ── keys ───────────────────────────────────────────────────────────────

  const help = document.getElementById("help");
  const keysOn = document.getElementById("keys-on");
  keysOn.checked = localStorage.getItem("review-keys") !== "off";
  keysOn.addEventListener("change", () => localStorage.setItem("review-keys", keysOn.checked ? "on" : "off"));
  document.getElementById("help-open").addEventListener("click", () => help.showModal());
  for (const one of document.querySelectorAll("[data-close]")) one.addEventListener("click", () => one.closest("dialog").close());

  function leave() {
    adding = null;
    mode = null;
    unsent.delete(current);
    document.activeElement.blur();
    if (current && shown.has(current)) shown.get(current).isOld = true;
    render();
  }

  const acts = {
    j: () => move(1),
    k: () => move(-1),
    a: () => current && accept(current),
    e: () => { const field = current && shown.get(current).li.querySelector("form.sheet1 [name=value]"); if (field) { mode = "edit"; field.focus(); field.select(); } },
    r: () => current && review.mayReview && rows.get(current).state !== "rejected" && askWhy(rows.get(current)),
    u: () => review.mayReview && undo(undone.pop()),
    n: add,
    "?": () => help.showModal(),
  };

  document.addEventListener("focusin", (event) => { if (event.target.closest("form.sheet1, form.why0")) mode = "edit"; });
  document.addEventListener("keydown", (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.key === "Escape" && !document.querySelector("dialog[open]") && event.target.closest("form")) { leave(); return; }
    if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, select, textarea, dialog[open]") || document.querySelector("dialog[open]")) return;
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || !review) return;
    event.preventDefault();
    act();
  });

  // ── the beginning ──────────────────────────────────────────────────────

  function adrift() {
    const place = document.getElementById("adrift");
    if (review.adrift.length === 0) return;
    const list = make("ul", null, "files");
    for (const one of review.adrift) {
      const entry = make("li", null, "bad");
      const words = make("p", one.decision.who + " " + when(one.decision.at) + " " + say(kinds[one.decision.kind][0], kinds[one.decision.kind][1]) + say("“", " “") + one.decision.figure + say("”：", "”: ") + say(one.why, one.whyEnglish));
      entry.append(words);
      if (review.mayReview) entry.append(button(say("撤销这个判断", "Take it back"), "", async () => { await undo([one.decision.id]); entry.remove(); }, "btn sm"));
      list.append(entry);
    }
    place.append(make("h2", say("对不上的判断 ", "Decisions that no longer fit ") + review.adrift.length), list);
  }

  (async () => {
    try {
      review = await api("GET", base + "/review");
    } catch (trouble) {
      groups.replaceChildren(make("p", trouble.message, "msg"));
      return;
    }
    last = review.last;
    for (const one of review.remarks) remarked = Math.max(remarked, one.id);
    for (const row of review.facts) rows.set(row.key, row);
    adrift();
    showRemarks("");
    showNotes();
    const wanted = decodeURIComponent(location.hash.slice(1));
    const start = rows.has(wanted) ? wanted : sequence()[0];
    if (start) select(start, !rows.has(wanted) && !isWide.matches); else render();
    askFindings();
    poll();
  })();
})();
