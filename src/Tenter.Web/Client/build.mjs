// Restores and builds the browser side. Called by Tenter.Web.csproj, and only when something here changed.
//   node build.mjs OUT      OUT is obj/client; the result stands in OUT/dist, its stamp is OUT/client.stamp
// Several builds may run at once (two test projects, an IDE): the first holds a lock, the others wait and find the work done.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const needed = [20, 19];
const lockPatience = 10 * 60 * 1000;

function fail(code, message) {
  // The form in which MSBuild recognises an error.
  console.error(`build.mjs : error ${code}: ${message}`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  fail("TENTER002", `Node ${process.versions.node} is too old. Install Node ${needed.join(".")} or newer (https://nodejs.org) and build again.`);
}

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, "../obj/client"));
const dist = join(out, "dist");
const stamp = join(out, "client.stamp");
const restored = join(here, "node_modules", ".tenter-restored");
mkdirSync(out, { recursive: true });

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : [path];
  });
}

function digest(paths) {
  const hash = createHash("sha256");
  for (const path of paths.sort()) hash.update(path.slice(here.length)).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function run(title, script, args, extra = {}) {
  const done = spawnSync(process.execPath, [script, ...args], { cwd: here, stdio: "inherit", env: { ...process.env, ...extra } });
  if (done.status !== 0) fail("TENTER003", `${title} failed; its own message stands above.`);
}

function npm() {
  const done = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: here,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (done.error) fail("TENTER004", "npm was not found. It comes with Node; install both from https://nodejs.org and build again.");
  if (done.status !== 0) fail("TENTER005", "npm ci failed; its own message stands above. It needs the package registry the first time.");
}

function underLock(work) {
  const lock = join(here, ".build-lock");
  const start = Date.now();
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      try {
        if (Date.now() - statSync(lock).mtimeMs > lockPatience) rmSync(lock, { recursive: true, force: true });
      } catch {
        // Given back between the two looks.
      }
      if (Date.now() - start > lockPatience) fail("TENTER006", `Another build holds ${lock}. Delete it if none is running.`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  process.on("exit", () => rmSync(lock, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));
  work();
}

underLock(() => {
  const wanted = digest([join(here, "package-lock.json"), join(here, "package.json")]);
  if (!existsSync(restored) || readFileSync(restored, "utf8") !== wanted) {
    npm();
    writeFileSync(restored, wanted);
  }

  const content = digest(sources(here).filter((path) => !path.includes(".build-lock")));
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== content || !existsSync(join(dist, "manifest.json"))) {
    run("Checking the types", "node_modules/typescript/bin/tsc", []);
    run("Building the browser side", "node_modules/vite/bin/vite.js", ["build"], { TENTER_CLIENT_OUT: dist });
  }
  // Written even when the content is the same, so that its time says "looked at".
  writeFileSync(stamp, content);
});
