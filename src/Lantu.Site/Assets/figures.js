// 数据: a table is dropped or chosen, previewed, and taken whole or not at all. The file stays in the page until it is taken, so
// that what is imported is what was previewed: the mark of the preview goes with it, and the server refuses where things changed.
"use strict";
(() => {
  const { api, say, tell, troubleIn, english } = window.lantu;
  const form = document.getElementById("import");
  const drop = document.getElementById("drop");
  const file = document.getElementById("file");
  const out = document.getElementById("preview");
  const ROWS = 200;

  // Makes an element: el("td", { class: "num" }, "12", child …).
  function el(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== false && value != null) made.setAttribute(key, value === true ? "" : value);
    made.append(...children.filter((child) => child != null));
    return made;
  }

  for (const kind of ["dragenter", "dragover"]) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 1) return troubleIn(form, say("一次导入一份；请一份一份来", "One file at a time"));
    if (event.dataTransfer.files.length === 1) { file.files = event.dataTransfer.files; form.requestSubmit(); }
  });

  // What was previewed is no longer what would be taken.
  form.addEventListener("input", () => { out.hidden = true; out.replaceChildren(); });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    const sent = new FormData(form);
    button.disabled = true;
    button.setAttribute("aria-busy", "true");
    try {
      show(await api("POST", "/api/v1/figures/previews", sent), sent);
      form.querySelector(".err[role=alert]")?.remove();
    } catch (trouble) {
      troubleIn(form, trouble.message);
    } finally {
      button.disabled = false;
      button.removeAttribute("aria-busy");
    }
  });

  function show(told, sent) {
    out.replaceChildren(el("h3", {}, say("预览：", "Preview: ") + told.file));
    if (told.madeBefore) {
      out.append(el("p", { class: "nothing" }, say("这份文件 " + told.madeBefore + " 已经这样导入过，再导入什么也不变。", "This file was taken over in this way on " + told.madeBefore + "; nothing changes.")));
    } else if (told.read === 0) {
      out.append(el("p", { class: "nothing" }, say("一个数也没有读出来，不能导入。下面写着每一格为什么没有读。", "No figure could be read. The reason of each cell stands below.")));
    } else if (!told.changes) {
      out.append(el("p", { class: "nothing" }, say("读出 " + told.read + " 个数，都和已有的相同，导入什么也不变。", told.read + " figures, all as they are kept already; nothing changes.")));
    } else {
      out.append(el("p", { class: "lead" }, say(
        "读出 " + told.read + " 个数：新 " + told.first + "，修订 " + told.revised + "，与已有的相同 " + told.unchanged + "；没有读的格 " + told.refused + "。",
        told.read + " figures: " + told.first + " new, " + told.revised + " revised, " + told.unchanged + " as they were; " + told.refused + " cells not taken.")));
      out.append(takeButton(told, sent));
    }
    table(say("会改变的数", "Figures that would be revised"), told.figures.filter((one) => one.state === "revised"), revisedHeads(), revisedRow);
    table(say("新的数", "New figures"), told.figures.filter((one) => one.state === "first"), newHeads(), newRow);
    table(say("没有读的格", "Cells that are not taken"), told.refusals, [say("格", "Cell"), say("写的是", "Words"), say("为什么", "Reason")],
      (one) => [th(one.cell), el("td", { lang: "zh-Hans" }, one.text), el("td", {}, english ? one.english : one.chinese)]);
    if (told.notes.length > 0) {
      out.append(el("h4", {}, say("读的时候这样认为", "What was supposed in reading it")), el("ul", { class: "notes" }, ...told.notes.map((note) => el("li", {}, english ? note.english : note.chinese))));
    }
    const same = told.figures.filter((one) => one.state === "unchanged");
    if (told.changes) table(say("与已有的相同", "As they were"), same, newHeads(), newRow);
    out.hidden = false;
    out.focus();
  }

  const NUMBERS = [say("数", "Value"), say("原来", "Before"), say("改成", "After")]; // columns of numbers
  const th = (words) => el("th", { scope: "row" }, words || "");
  const newHeads = () => [say("数列", "Series"), say("时期", "Period"), say("数", "Value"), say("格", "Cell"), say("来源", "Source")];
  const newRow = (one) => [th(one.place + " " + one.series), el("td", {}, one.periodShown), el("td", { class: "num" }, one.shown), el("td", {}, one.cell || ""), el("td", { class: "q" }, origin(one))];
  const revisedHeads = () => [say("数列", "Series"), say("时期", "Period"), say("原来", "Before"), say("改成", "After"), say("格", "Cell"), say("为什么", "Reason")];
  const revisedRow = (one) => [th(one.place + " " + one.series), el("td", {}, one.periodShown), el("td", { class: "num" }, one.replaces.shown, " ", el("small", {}, one.replaces.published)), el("td", { class: "num" }, el("b", {}, one.shown)), el("td", {}, one.cell || ""), el("td", {}, one.reasonShown)];
  const origin = (one) => one.source + (one.published ? say("，", ", ") + one.published : say("，发布日期按导入那天", ", published: day of the import"));

  function table(heading, all, heads, row) {
    if (all.length === 0) return;
    const body = el("tbody");
    const more = el("button", { class: "btn sm", type: "button" });
    let shown = 0;
    const add = () => {
      for (const one of all.slice(shown, shown + ROWS)) body.append(el("tr", {}, ...row(one)));
      shown = Math.min(shown + ROWS, all.length);
      more.hidden = shown >= all.length;
      more.textContent = say("再列出 ", "Show ") + Math.min(ROWS, all.length - shown) + say(" 个，还有 ", " more of ") + (all.length - shown) + say(" 个", "");
    };
    more.addEventListener("click", add);
    out.append(el("h4", {}, heading + "（" + all.length + "）"), el("table", { class: "dense facts-t" }, el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col", class: NUMBERS.includes(head) && "num" }, head)))), body), more);
    add();
  }

  function takeButton(told, sent) {
    const button = el("button", { class: "btn go", type: "button", id: "take" }, say("导入这 " + (told.first + told.revised) + " 个数", "Take these " + (told.first + told.revised) + " figures"));
    button.addEventListener("click", async () => {
      button.disabled = true;
      sent.set("mark", told.mark);
      try {
        const done = await api("POST", "/api/v1/figures/imports", sent);
        sessionStorage.setItem("said", say("已导入 ", "Taken: ") + (done.first + done.revised) + say(" 个数", " figures"));
        location.assign(done.import ? "/office/figures/imports/" + done.import : "/office/figures");
      } catch (trouble) {
        button.disabled = false;
        tell(trouble.message, true);
      }
    });
    return el("p", { class: "row" }, button, el("span", { class: "q" }, say("整份写进去，或一个也不写。", "All of them, or none.")));
  }
})();
