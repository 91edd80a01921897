// Looks at pages in Chromium as readers do, and prints what there is to complain of, a JSON object a line.
//
//     node audit.mjs TOOLS CHROMIUM PAGE...
//
// TOOLS is a folder whose node_modules has playwright-core and axe-core.
import { createRequire } from "node:module";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { execFileSync } from "node:child_process";

const [tools, executablePath, ...pages] = process.argv.slice(2);
const require = createRequire(join(tools, "node_modules", "from-here.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const VIEWS = [
  { name: "light", viewport: DESK, colorScheme: "light", media: "screen" },
  { name: "dark", viewport: DESK, colorScheme: "dark", media: "screen" },
  { name: "phone", viewport: PHONE, colorScheme: "light", media: "screen" },
  { name: "print", viewport: DESK, colorScheme: "light", media: "print" },
];
// What is never cut at the end of a printed page, where it fits one at all.
const WHOLE = "tr, figure, .finding, .questions > li, .steps > li, .commentary";

const complain = (page, view, fault) => console.log(JSON.stringify({ page, view, fault }));

async function look(browser, page, view) {
  const context = await browser.newContext({ bypassCSP: true, viewport: view.viewport, colorScheme: view.colorScheme });
  const tab = await context.newPage();
  const address = pathToFileURL(page).href;
  tab.on("request", (request) => {
    const url = request.url();
    if (url !== address && !url.startsWith("data:")) complain(page, view.name, `asks for ${url}`);
  });
  tab.on("console", (message) => complain(page, view.name, `console: ${message.text()}`));
  tab.on("pageerror", (error) => complain(page, view.name, `error: ${error.message}`));
  await tab.goto(address);
  await tab.emulateMedia({ media: view.media, colorScheme: view.colorScheme });
  const width = await tab.evaluate(() => document.documentElement.scrollWidth);
  if (width > view.viewport.width) complain(page, view.name, `is ${width} pixels wide in ${view.viewport.width}`);
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, help, nodes } of violations) {
    complain(page, view.name, `${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(" … ")}`);
  }
  if (view.media === "print") await print(tab, page);
  await context.close();
}

// Every part that is to stay whole gets a mark before and behind its text; in the PDF both stand on one page.
async function print(tab, page) {
  const parts = await tab.evaluate((whole) => {
    const millimetre = 96 / 25.4;
    let parts = 0;
    for (const part of document.querySelectorAll(whole)) {
      const box = part.getBoundingClientRect();
      if (part.closest(".sr") || box.height === 0 || box.height > 150 * millimetre || part.querySelector("tr, figure")) continue;
      const [first, last] = part.tagName === "TR" ? [part.cells[0], part.cells[part.cells.length - 1]] : [part, part];
      const mark = (at, end) => {
        const text = document.createElement("span");
        text.style.cssText = "font: 2pt monospace; white-space: pre";
        text.textContent = ` ${end}${parts}q `;
        if (end === "a") at.prepend(text);
        else at.append(text);
      };
      mark(first, "a");
      mark(last, "z");
      parts += 1;
    }
    return parts;
  }, WHOLE);
  const folder = mkdtempSync(join(tmpdir(), "palier-print-"));
  const pdf = join(folder, "page.pdf");
  writeFileSync(pdf, await tab.pdf({ preferCSSPageSize: true, printBackground: true }));
  const text = execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  const seen = new Map();
  text.split("\f").forEach((sheet, number) => {
    for (const [mark] of sheet.matchAll(/[az]\d+q/g)) seen.set(mark, number + 1);
  });
  for (let part = 0; part < parts; part += 1) {
    const [from, to] = [seen.get(`a${part}q`), seen.get(`z${part}q`)];
    if (from === undefined || to === undefined) complain(page, "print", `part ${part} lost a mark: ${from}, ${to}`);
    else if (from !== to) complain(page, "print", `part ${part} is cut between pages ${from} and ${to}`);
  }
  if (parts === 0) complain(page, "print", "has no part to keep whole");
}

const missing = pages.filter((page) => !existsSync(page));
if (missing.length > 0) throw new Error(`no such page: ${missing.join(", ")}`);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
});
const waiting = pages.flatMap((page) => VIEWS.map((view) => [page, view]));
const reader = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await look(browser, ...next);
};
await Promise.all([reader(), reader()]);
await browser.close();
console.log(JSON.stringify({ looked: pages.length }));
