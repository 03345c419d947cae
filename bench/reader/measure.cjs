// Measures the Reader in a browser without a GPU: first paint over several loads, and frame times while scrolling.
//   node bench/reader/measure.cjs http://127.0.0.1:5310/evidence/ID
// Playwright's own package is taken from the browser tests' output (dotnet build tests/Tenter.Web.Tests), or from
// PLAYWRIGHT_PACKAGE; the browser from TENTER_CHROMIUM, else /usr/bin/chromium.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const address = process.argv[2];
if (!address) {
  console.error("Give the address of a source: node bench/reader/measure.cjs http://127.0.0.1:5310/evidence/ID");
  process.exit(2);
}
const built = ["Debug", "Release"].map((kind) => join(__dirname, `../../tests/Tenter.Web.Tests/bin/${kind}/net10.0/.playwright/package`));
const { chromium } = require(process.env.PLAYWRIGHT_PACKAGE ?? built.find(existsSync) ?? "playwright-core");

const loads = 7;
const pixelsPerFrame = [40, 160, 700];
const framesEach = 240;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const told = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { median: Math.round(at(sorted, 0.5) * 10) / 10, p95: Math.round(at(sorted, 0.95) * 10) / 10, most: Math.round(sorted.at(-1) * 10) / 10 };
};

(async () => {
  const browser = await chromium.launch({
    executablePath: process.env.TENTER_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const paints = [];
  const wholes = [];
  for (let n = 0; n < loads; n += 1) {
    const context = await browser.newContext({ viewport: { width: 1360, height: 860 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction("document.querySelector('#reader')?.dataset.ready !== undefined");
    const [paint, whole] = await page.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      performance.now(),
    ]);
    paints.push(paint);
    wholes.push(whole);
    await context.close();
  }
  console.log("first contentful paint in a browser that never saw the workbench, ms", told(paints));
  console.log("codings drawn and keys alive, ms", told(wholes));

  // As in use: from the home of the project to the text, styles and scripts in the cache.
  const warm = await (await browser.newContext({ viewport: { width: 1360, height: 860 } })).newPage();
  const again = [];
  for (let n = 0; n < 2 * loads; n += 1) {
    await warm.goto(new URL("/home", address).href);
    await warm.waitForTimeout(600);
    await warm.goto(address);
    await warm.waitForFunction("document.querySelector('#reader')?.dataset.ready !== undefined");
    again.push(await warm.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0));
  }
  console.log("first contentful paint from another page of the workbench, ms", told(again));
  await warm.close();

  const page = await (await browser.newContext({ viewport: { width: 1360, height: 860 } })).newPage();
  await page.goto(address);
  await page.waitForFunction("document.querySelector('#reader')?.dataset.ready !== undefined");
  await page.waitForTimeout(1000);
  for (const pixels of pixelsPerFrame) {
    const frames = await page.evaluate(
      ([step, count]) =>
        new Promise((resolve) => {
          scrollTo(0, 0);
          const times = [];
          let before = 0;
          const frame = (now) => {
            if (before > 0) times.push(now - before);
            before = now;
            scrollBy(0, step);
            if (times.length < count) requestAnimationFrame(frame);
            else resolve(times);
          };
          requestAnimationFrame(frame);
        }),
      [pixels, framesEach],
    );
    console.log(`frames at ${pixels} px a frame, ms`, told(frames), "stripes near:", await page.evaluate("document.querySelectorAll('.stripes rect').length"));
  }
  await browser.close();
})();
