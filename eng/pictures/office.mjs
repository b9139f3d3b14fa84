// Takes the pictures of the office: node office.mjs BASE ONE-TIME-ADDRESS FOLDER REPORT. It does what the manual tells, as the first
// administrator and as somebody of an agency, and stops where a page does not say what it should.
import { chromium } from "playwright-core";

const [base, once, folder, report] = process.argv.slice(2);
const password = "ten-letters-or-more-2026";
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});

async function open(address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("pageerror", (error) => { throw error; });
  await page.goto(address);
  return page;
}

async function setPassword(page) {
  for (const field of await page.$$("input[type=password]")) await field.fill(password);
  await page.click("main button[type=submit]");
  await page.waitForURL((url) => !url.pathname.startsWith("/once/"));
}

async function shot(page, name, width, height) {
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(600);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (beyond > 0) throw new Error(`${page.url()} is ${beyond} pixels wider than a window of ${width}`);
  await page.screenshot({ path: `${folder}/${name}.png` });
}

const office = await open(once);
await office.fill("input[name=name]", "wangmin");
await office.fill("input[name=shown]", "王敏");
await setPassword(office);

await office.goto(`${base}/office`);
await office.setInputFiles("#files", report);
await office.waitForSelector("#jobs >> text=去审读", { timeout: 120_000 });
await shot(office, "office-inbox", 1440, 1000);
await office.click("#jobs >> text=去审读");
await office.waitForSelector("h3");
await shot(office, "office-review", 1440, 900);
await shot(office, "office-review-phone", 390, 844);

const place = encodeURIComponent("云洲市");
await office.setViewportSize({ width: 1440, height: 900 });
for (const [name, address, height] of [
  ["office-tasks", "/office/tasks", 1100],
  ["office-breakdown", `/office/plans/${place}/2026/tasks`, 1000],
  ["office-item", "/office/tasks/1-001", 1000],
  ["office-figures", "/office/figures", 1150],
  ["office-bulletin", "/office/bulletins?month=2026-07", 1000],
  ["office-picture", `/office/plans/${place}/2026/picture`, 1100],
]) {
  const answer = await office.goto(base + address);
  if (answer.status() !== 200) throw new Error(`${address}: ${answer.status()}`);
  await office.waitForTimeout(1500);
  await shot(office, name, 1440, height);
}

await office.goto(`${base}/office/accounts`);
await office.fill("input[name=name]", "liqiang");
await office.fill("#shown", "李强");
await office.selectOption("#role", "unit");
await office.fill("#unit", "市商务局");
await office.click("main button[type=submit]");
const address = await (await office.waitForFunction(() => document.body.innerText.match(/http\S+\/once\/\S+/)?.[0])).jsonValue();
const agency = await open(address);
await setPassword(agency);
await agency.goto(`${base}/unit/tasks/1-001`);
await shot(agency, "office-unit-phone", 390, 844);
await browser.close();
