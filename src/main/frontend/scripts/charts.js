// Draws each [data-chart] from the table beside it, so that the picture and the figures cannot disagree.
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const colours = ["#00626b", "#8fc1c4", "#f2b138", "#0a2f34", "#b0201b"];
const ink = "#13262a";
const line = "#cbd6d8";

/** A cell's number, or null where nothing was reported: that is not 0. */
function value(cell) {
  const stated = cell.dataset.value ?? cell.textContent.replace(/[^\d.-]/g, "");
  return stated === "" ? null : Number(stated);
}

const pen = document.createElement("canvas").getContext("2d");
const words = new Intl.Segmenter(document.documentElement.lang, { granularity: "word" });

/** Lines no wider than the width, broken between words only: Thai has no spaces, and a vowel must not leave its consonant. */
function wrap(label, width) {
  pen.font = "14px Sarabun, sans-serif";
  const lines = [""];
  for (const { segment } of words.segment(label)) {
    const longer = lines.at(-1) + segment;
    if (lines.at(-1) === "" || pen.measureText(longer.trimEnd()).width <= width) lines[lines.length - 1] = longer;
    else lines.push(segment.trimStart());
  }
  return lines.map((one) => one.trim()).join("\n");
}

function read(table) {
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows];
  return {
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    series: names.map((name, i) => ({ name, data: rows.map((row) => value(row.cells[i + 1])) })),
  };
}

function options(kind, narrow, { labels, series }) {
  const lying = kind === "bar";
  const category = {
    type: "category",
    data: labels,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    // Thai needs the height of its vowels and tone marks between two lines.
    axisLabel: { color: ink, fontSize: 14, lineHeight: 20, formatter: lying ? (label) => wrap(label, narrow ? 130 : 220) : undefined },
  };
  const values = { type: "value", minInterval: 1, splitNumber: narrow ? 2 : 5, splitLine: { lineStyle: { color: line, type: [2, 4] } }, axisLabel: { color: ink, fontSize: 14 } };
  return {
    color: colours,
    textStyle: { fontFamily: "Sarabun, sans-serif", color: ink },
    animation: false,
    aria: { enabled: true, decal: { show: series.length > 1 } },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
    legend: { show: series.length > 1, top: 0, left: 0, textStyle: { color: ink, fontSize: 14 } },
    grid: { top: series.length > 1 ? 40 : 8, right: 36, bottom: 8, left: 8, containLabel: true },
    xAxis: lying ? values : category,
    yAxis: lying ? category : values,
    series: series.map(({ name, data }) => ({
      name,
      data,
      type: kind === "line" ? "line" : "bar",
      stack: kind === "line" ? undefined : "all",
      barMaxWidth: 26,
      itemStyle: { borderRadius: series.length > 1 ? 0 : 3 },
      label: { show: series.length === 1, position: lying ? "right" : "top", color: ink, fontSize: 14 },
    })),
  };
}

export function draw(root) {
  for (const plot of root.querySelectorAll("[data-chart]:not([data-drawn])")) {
    const table = document.getElementById(plot.dataset.table);
    if (!table) continue;
    plot.dataset.drawn = "";
    const data = read(table);
    if (plot.dataset.chart === "bar") plot.style.height = `${44 + data.labels.length * 46}px`;
    const chart = init(plot, null, { renderer: "svg" });
    chart.setOption(options(plot.dataset.chart, plot.clientWidth < 420, data));
    new ResizeObserver(() => chart.resize()).observe(plot);
  }
}
