// The table in which an office breaks a plan down. Edits stay here until they are saved; each of them can be undone.
"use strict";
(() => {
  const { api, say, tell } = window.lantu;
  const grid = document.getElementById("grid");
  const root = document.querySelector(".abar").dataset.api;
  const body = grid.tBodies[0];
  const byId = (id) => document.getElementById(id);
  const columns = ["title", "lead", "support", "leader", "due", "milestones"];
  const steps = []; // each a list of { cell, before, after }: what one undo takes back
  const kept = new Map(); // what a cell showed when it was last kept

  const rows = () => [...body.rows];
  const cellsOf = (row) => [...row.querySelectorAll(".cell")];
  const cellAt = (row, column) => row && row.querySelector(`.cell[data-col="${column}"]`);
  const remember = (row) => cellsOf(row).forEach((cell) => { kept.set(cell, cell.value); cell.dataset.now = cell.value; });
  rows().forEach(remember);

  const isChanged = (row) => row.dataset.propose === "yes" || cellsOf(row).some((cell) => cell.value !== kept.get(cell));
  const changed = () => rows().filter(isChanged);
  const chosen = () => rows().filter((row) => row.querySelector(".pick1").checked);

  function fit(cell) {
    if (cell.tagName === "TEXTAREA") cell.rows = Math.min(6, Math.max(1, cell.value.split("\n").length));
  }

  function show() {
    const count = changed().length;
    const save = byId("save");
    if (save) {
      save.disabled = count === 0;
      save.textContent = count === 0 ? say("没有改动", "No changes") : say(`保存 ${count} 行`, `Save ${count} rows`);
      byId("undo").disabled = steps.length === 0;
    }
    for (const row of rows()) {
      row.classList.toggle("is-changed", isChanged(row));
      cellsOf(row).forEach((cell) => { cell.classList.toggle("is-changed", cell.value !== kept.get(cell)); fit(cell); });
    }
    const picked = chosen();
    const approve = byId("approve"), send = byId("send");
    if (approve) {
      const ready = picked.filter((row) => row.dataset.state === "proposed").length;
      approve.disabled = ready === 0 || count > 0;
      approve.textContent = ready === 0 ? say("审定所选", "Approve the chosen") : say(`审定所选 ${ready} 项`, `Approve the chosen ${ready}`);
    }
    if (send) {
      const ready = picked.filter((row) => row.dataset.state === "approved" && "complete" in row.dataset).length;
      send.disabled = ready === 0 || count > 0;
      send.textContent = ready === 0 ? say("交办所选", "Send out the chosen") : say(`交办所选 ${ready} 项`, `Send out the chosen ${ready}`);
    }
    byId("count").textContent = picked.length === 0 ? "" : say(`选了 ${picked.length} 项`, `${picked.length} chosen`) + (count > 0 ? say("，先保存再办", "; save first") : "");
  }

  // One step of undo: values of several cells at once.
  function apply(changes) {
    const real = changes.filter(({ cell, after }) => cell.dataset.now !== after);
    if (real.length === 0) return 0;
    const step = real.map(({ cell, after }) => ({ cell, before: cell.dataset.now, after }));
    step.forEach(({ cell, after }) => { cell.value = after; cell.dataset.now = after; });
    steps.push(step);
    show();
    return real.length;
  }

  function undo() {
    const step = steps.pop();
    if (!step) return;
    step.forEach(({ cell, before, row, was }) => {
      if (row) row.dataset.propose = was;
      else { cell.value = before; cell.dataset.now = before; }
    });
    const first = step.find(({ cell }) => cell);
    if (first) first.cell.focus();
    show();
  }

  body.addEventListener("change", (event) => {
    if (event.target.matches(".cell")) apply([{ cell: event.target, after: event.target.value }]);
    else show();
  });
  // While somebody types: who has written one cell and reaches for 保存 finds it ready.
  body.addEventListener("input", (event) => { if (event.target.matches(".cell")) show(); });

  // A block of cells as spreadsheets copy it: rows by line ends, cells by tabs, cells with line ends in quotation marks.
  function blockOf(text) {
    const block = [[""]];
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
      const letter = text[i], row = block[block.length - 1];
      if (quoted) {
        if (letter !== '"') row[row.length - 1] += letter;
        else if (text[i + 1] === '"') { row[row.length - 1] += '"'; i++; }
        else quoted = false;
      } else if (letter === '"' && row[row.length - 1] === "") quoted = true;
      else if (letter === "\t") row.push("");
      else if (letter === "\n") block.push([""]);
      else if (letter !== "\r") row[row.length - 1] += letter;
    }
    if (block.length > 1 && block[block.length - 1].join("") === "") block.pop();
    return block;
  }

  body.addEventListener("paste", (event) => {
    const start = event.target.closest(".cell");
    const text = event.clipboardData.getData("text/plain");
    if (!start || !/[\t\n]/.test(text.replace(/\r?\n$/, "")) || (start.tagName === "TEXTAREA" && !text.includes("\t") && !text.startsWith('"'))) return;
    event.preventDefault();
    const block = blockOf(text), all = rows(), top = all.indexOf(start.closest("tr")), left = columns.indexOf(start.dataset.col);
    const changes = [], refused = [];
    block.forEach((line, down) => line.forEach((words, right) => {
      const row = all[top + down], column = columns[left + right], value = words.trim();
      const cell = column && cellAt(row, column);
      const where = row ? row.dataset.item || row.cells[1].textContent.trim() : say(`第 ${top + down + 1} 行`, `row ${top + down + 1}`);
      if (cell) changes.push({ cell, after: value });
      else if (value !== "") refused.push(named(where, say(`“${value}” `, `“${value}”: `)) + (!row ? say("表里没有这一行", "there is no such row") : !column ? say("右边没有这一栏", "there is no column so far right") : say("这一格不能改", "this cell cannot be changed")));
    }));
    const count = apply(changes);
    const told = say(`贴进 ${count} 格`, `${count} cells pasted`);
    if (refused.length > 0) refuse(say(`${told}，${refused.length} 格没有收下`, `${told}, ${refused.length} cells not taken`), refused.map((words) => ({ words })));
    else { refuse(null); tell(told); }
  });

  const named = (where, words) => where + say("：", ": ") + words;

  function refuse(heading, list = []) {
    const box = byId("refused");
    box.hidden = heading === null;
    box.replaceChildren();
    if (heading === null) return;
    const head = document.createElement("h2"), lines = document.createElement("ul");
    head.textContent = heading;
    for (const { words, cell } of list.slice(0, 50)) {
      const line = document.createElement("li");
      if (cell) {
        const button = document.createElement("button");
        button.type = "button"; button.className = "plain"; button.textContent = words;
        button.addEventListener("click", () => cell.focus());
        line.append(button);
      } else line.textContent = words;
      lines.append(line);
    }
    box.append(head, lines);
    box.focus();
  }

  // Up, down and Enter move between rows, as in a spreadsheet; Ctrl+Z takes back the last step where nothing is being typed.
  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest && event.target.closest(".cell");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !event.shiftKey) {
      if (!cell ? event.target.matches("input:not([type=checkbox]), textarea") : cell.value !== cell.dataset.now) return;
      event.preventDefault();
      undo();
      return;
    }
    if (!cell || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isText = cell.tagName === "TEXTAREA";
    const step = event.key === "ArrowDown" || (event.key === "Enter" && !isText) ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || (isText && cell.value.includes("\n"))) return;
    const all = rows();
    for (let i = all.indexOf(cell.closest("tr")) + step; i >= 0 && i < all.length; i += step) {
      const next = cellAt(all[i], cell.dataset.col);
      if (next) { event.preventDefault(); next.focus(); next.select(); return; }
    }
  });

  byId("all").addEventListener("change", (event) => { rows().forEach((row) => { row.querySelector(".pick1").checked = event.target.checked; }); show(); });
  const on = (id, act) => byId(id) && byId(id).addEventListener("click", act);

  on("undo", undo);
  on("propose", () => {
    const open = rows().filter((row) => row.dataset.state === "none" && row.dataset.propose !== "yes");
    if (open.length === 0) return;
    steps.push(open.map((row) => ({ row, was: row.dataset.propose || "" })));
    open.forEach((row) => { row.dataset.propose = "yes"; });
    show();
    tell(say(`${open.length} 项待立项，按“保存”才存`, `${open.length} to be proposed; save to keep them`));
  });
  on("b-set", () => {
    const column = byId("b-col").value, value = byId("b-val").value.trim(), picked = chosen();
    if (picked.length === 0) { tell(say("先在左边选几行", "Choose some rows at the left first"), true); return; }
    const changes = picked.map((row) => cellAt(row, column)).filter(Boolean).map((cell) => ({ cell, after: value }));
    const count = apply(changes);
    tell(say(`填了 ${count} 格`, `${count} cells filled in`) + (changes.length < picked.length ? say(`，${picked.length - changes.length} 行已交办，没有动`, `; ${picked.length - changes.length} rows are sent out and stay`) : ""));
  });
  on("add-row", () => {
    const row = body.insertRow();
    row.dataset.state = "none"; row.dataset.version = "0";
    const labels = { title: say("任务", "Task"), lead: say("牵头单位", "Lead"), support: say("配合单位", "Support"), leader: say("责任领导", "Leader"), due: say("完成时限", "Deadline"), milestones: say("时间节点", "Milestones") };
    const pick = document.createElement("input");
    pick.type = "checkbox"; pick.className = "pick1"; pick.setAttribute("aria-label", say("选新的一项", "Choose the new one"));
    row.insertCell().append(pick);
    row.cells[0].className = "pickc";
    row.insertCell().textContent = say("新", "new");
    for (const column of columns) {
      const cell = document.createElement(column === "milestones" ? "textarea" : "input");
      cell.className = "cell"; cell.dataset.col = column; cell.setAttribute("aria-label", labels[column] + say("，新", ", new"));
      if (column === "milestones") cell.rows = 1;
      const place = column === "title" ? document.createElement("th") : document.createElement("td");
      if (column === "title") place.scope = "row"; else place.dataset.l = labels[column];
      place.append(cell);
      row.append(place);
    }
    row.insertCell().textContent = say("未立项", "not proposed");
    remember(row);
    row.dataset.propose = "yes";
    show();
    cellAt(row, "title").focus();
  });

  on("save", async () => {
    const list = changed();
    const told = list.map((row) => {
      const fields = { task: row.dataset.task || null, item: row.dataset.item || null, version: Number(row.dataset.version) };
      for (const column of columns) { const cell = cellAt(row, column); if (cell) fields[column] = cell.value; }
      return fields;
    });
    const save = byId("save");
    save.disabled = true; save.setAttribute("aria-busy", "true");
    try {
      const done = await api("PUT", root + "/assignments", { rows: told });
      list.forEach((row) => { row.dataset.propose = ""; remember(row); }); // nothing is unsaved: leaving the page asks no question
      steps.length = 0;
      sessionStorage.setItem("said", say(`存了 ${done.kept} 行`, `${done.kept} rows kept`) + (done.proposed > 0 ? say(`，其中新立项 ${done.proposed} 项`, `, ${done.proposed} of them newly proposed`) : ""));
      location.reload();
    } catch (trouble) {
      const cells = trouble.problem && trouble.problem.refused || [];
      refuse(trouble.message, cells.map((one) => ({
        words: named(list[one.row].dataset.item || list[one.row].cells[1].textContent.trim(), window.lantu.english ? one.detailEnglish : one.detail),
        cell: cellAt(list[one.row], one.column) || cellAt(list[one.row], "lead"),
      })));
      rows().forEach((row) => cellsOf(row).forEach((cell) => cell.removeAttribute("aria-invalid")));
      cells.forEach((one) => { const cell = cellAt(list[one.row], one.column); if (cell) cell.setAttribute("aria-invalid", "true"); });
      show();
    } finally { save.removeAttribute("aria-busy"); }
  });

  // Several items at once, each by itself: what is refused is told with its reason, the rest is done.
  async function moveAll(list, move, done) {
    try {
      const told = await api("POST", "/api/v1/items/moves", { moves: list.map((row) => ({ item: row.dataset.item, expected_moves: Number(row.dataset.moves), move })) });
      const words = done(told.made.length);
      if (told.refused.length === 0) sessionStorage.setItem("said", words);
      else sessionStorage.setItem("refused", JSON.stringify({
        heading: words + say(`，${told.refused.length} 项没有办`, `, ${told.refused.length} not done`),
        list: told.refused.map((one) => ({ words: named(one.item, window.lantu.english ? one.problem.detailEnglish : one.problem.detail) })),
      }));
      location.reload(); // what was done stands in the table, what was not above it
    } catch (trouble) { tell(trouble.message, true); }
  }
  on("approve", () => moveAll(chosen().filter((row) => row.dataset.state === "proposed"), "approve", (n) => say(`审定了 ${n} 项`, `${n} approved`)));
  on("send", () => {
    const list = chosen().filter((row) => row.dataset.state === "approved" && "complete" in row.dataset);
    if (confirm(say(`交办 ${list.length} 项？交办后单位能看到，改派要写理由。`, `Send ${list.length} out? The units see them then, and a change needs a reason.`))) moveAll(list, "assign", (n) => say(`交办了 ${n} 项`, `${n} sent out`));
  });

  const sheet = byId("sheet");
  if (sheet) sheet.addEventListener("submit", async (event) => {
    event.preventDefault();
    const file = byId("s-file").files[0], box = byId("s-told");
    box.replaceChildren();
    if (!file) { tell(say("先选一个 xlsx", "Choose an xlsx first"), true); return; }
    if (changed().length > 0) { tell(say("这一页还有没保存的改动；先保存或撤销", "This page has unsaved changes; save or undo them first"), true); return; }
    const form = () => { const whole = new FormData(); whole.append("file", file); return whole; };
    try {
      const told = await api("POST", root + "/items/sheet?preview=true", form());
      const moves = Object.entries(told.moves).map(([name, count]) => ({ sign: say("签收", "sign"), report: say("反馈", "report"), assign: say("交办", "assign") }[name] || name) + " " + count);
      const words = document.createElement("p");
      words.textContent = say(`${told.rows} 行：会保存 ${told.drafts} 行分工`, `${told.rows} rows: ${told.drafts} assignments would be kept`) + (moves.length ? say("，登记 ", ", moves: ") + moves.join(say("、", ", ")) : "") + say(`，${told.refused.length} 处不收`, `, ${told.refused.length} cells not taken`);
      const list = document.createElement("ul");
      told.refused.slice(0, 50).forEach((one) => { const line = document.createElement("li"); line.textContent = `${one.cell} ${one.item} ${window.lantu.english ? one.detailEnglish : one.detail}`; list.append(line); });
      box.append(words, list);
      if (told.drafts === 0 && moves.length === 0) return;
      const take = document.createElement("button");
      take.type = "button"; take.className = "btn go"; take.textContent = say("收下", "Take it in");
      take.addEventListener("click", async () => {
        take.disabled = true;
        try {
          const done = await api("POST", root + "/items/sheet?preview=false", form());
          const count = Object.values(done.moves).reduce((sum, one) => sum + one, 0);
          sessionStorage.setItem("said", say(`收下了：${done.drafts} 行分工，${count} 步办理`, `Taken in: ${done.drafts} assignments, ${count} moves`));
          location.reload();
        } catch (trouble) { tell(trouble.message, true); take.disabled = false; }
      });
      box.append(take);
    } catch (trouble) { tell(trouble.message, true); }
  });

  const before = JSON.parse(sessionStorage.getItem("refused")); // by the page that this one replaced
  sessionStorage.removeItem("refused");
  if (before) refuse(before.heading, before.list);
  addEventListener("beforeunload", (event) => { if (changed().length > 0) event.preventDefault(); });
  show();
})();
