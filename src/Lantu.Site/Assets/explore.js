// The chart of the exploration: drawn from the table on the page, and from nothing else.
"use strict";
(() => {
  const box = document.getElementById("chart");
  const table = document.getElementById("figures");
  if (!box || !table || typeof echarts === "undefined") {
    return;
  }

  const years = [...table.tHead.rows[0].cells].slice(2).map((cell) => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows].map((row) => ({
    name: row.dataset.place + " " + row.cells[1].textContent.trim(),
    place: row.dataset.place,
    of: row.dataset.of,
    cells: [...row.cells].slice(2).map((cell) => cell.dataset.n === undefined ? null : { value: Number(cell.dataset.n), words: cell.textContent.trim() }),
  }));
  const places = [...new Set(rows.map((row) => row.place))];
  const isRank = box.dataset.rank === "yes";
  const unit = box.dataset.unit;
  const symbols = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];
  const token = (name) => getComputedStyle(document.body).getPropertyValue(name).trim();
  const isDark = () => matchMedia("(prefers-color-scheme: dark)").matches;
  const inks = () => isDark()
    ? ["#8ab8f0", "#e8b06a", "#7fd0b0", "#d9a6e0", "#e58f8f", "#c9d4e2"]
    : ["#0b4fa8", "#9a5b00", "#0a6b52", "#7a3d8f", "#b01e16", "#3d4c5e"];

  // 2693亿 rather than 269300000000.
  const short = (number) => {
    const size = Math.abs(number);
    if (unit === "%" || isRank) {
      return number + (unit === "%" ? "%" : "");
    }

    return size >= 1e8 ? +(number / 1e8).toFixed(2) + box.dataset.yi : size >= 1e5 ? +(number / 1e4).toFixed(2) + box.dataset.wan : String(number);
  };

  const option = (width) => {
    const ink = token("--ink"), quiet = token("--ink-2"), rule = token("--rule"), paper = token("--paper"), colors = inks();
    const font = getComputedStyle(document.body).fontFamily;
    const narrow = width < 560;
    return {
      animation: false,
      backgroundColor: paper,
      textStyle: { fontFamily: font, color: ink },
      aria: { enabled: false },
      legend: { type: "scroll", bottom: 0, textStyle: { color: ink, fontSize: 13 }, inactiveColor: quiet, pageTextStyle: { color: quiet }, pageIconColor: ink },
      grid: { left: 8, right: narrow ? 12 : 24, top: 24, bottom: 48, containLabel: true },
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true, backgroundColor: paper, borderColor: quiet, textStyle: { color: ink, fontSize: 13 },
        formatter: (points) => [points[0].axisValue].concat(points.filter((one) => one.value != null).map((one) => one.seriesName + "  " + (one.data.words || one.value))).join("\n"),
      },
      xAxis: { type: "category", data: years, boundaryGap: true, axisLine: { lineStyle: { color: quiet } }, axisLabel: { color: quiet, fontSize: 13 }, axisTick: { show: false } },
      yAxis: { type: "value", inverse: isRank, min: isRank ? 1 : undefined, minInterval: isRank ? 1 : 0, axisLabel: { color: quiet, fontSize: 13, formatter: short }, splitLine: { lineStyle: { color: rule } } },
      series: rows.map((row) => {
        const color = colors[places.indexOf(row.place) % colors.length];
        return {
          name: row.name, type: years.length < 3 && !isRank ? "bar" : "line", connectNulls: false, barMaxWidth: 36, symbolSize: 9,
          symbol: symbols[places.indexOf(row.place) % symbols.length],
          data: row.cells.map((cell) => cell === null ? null : cell),
          color: color,
          lineStyle: { color: color, width: 2.5, type: row.of === "target" ? [5, 4] : row.of === "observed" ? [2, 3] : "solid" },
          itemStyle: row.of === "target" ? { color: paper, borderColor: color, borderWidth: 2, borderType: "dashed" } : row.of === "observed" ? { color: color, opacity: .55 } : { color: color },
        };
      }),
    };
  };

  box.hidden = false;
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", box.dataset.title + ": " + rows.map((row) => row.name + " " + row.cells.map((cell, i) => cell ? years[i] + " " + cell.words : null).filter(Boolean).join(", ")).join("; "));
  const chart = echarts.init(box, null, { renderer: "canvas" });
  const draw = () => { chart.resize(); chart.setOption(option(box.clientWidth), true); };
  draw();
  addEventListener("resize", draw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

  const keep = (blob, ending) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = box.dataset.file + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const still = (renderer, width, height) => {
    const other = echarts.init(null, null, { renderer: renderer, ssr: true, width: width, height: height });
    const all = option(width);
    all.title = { text: box.dataset.title, left: 8, top: 4, textStyle: { color: token("--ink"), fontSize: 16 } };
    all.grid.top = 56;
    other.setOption(all);
    return other;
  };
  const png = document.getElementById("take-png"), svg = document.getElementById("take-svg");
  png.hidden = svg.hidden = false;
  svg.addEventListener("click", () => {
    const other = still("svg", 1080, 560);
    keep(new Blob([other.renderToSVGString()], { type: "image/svg+xml" }), ".svg");
    other.dispose();
  });
  png.addEventListener("click", () => {
    const data = chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: token("--paper") });
    const bytes = Uint8Array.from(atob(data.slice(data.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
    keep(new Blob([bytes], { type: "image/png" }), ".png");
  });
})();
