// Fails the build when the phone's first load grows above its budget: all JavaScript that is needed before the first
// paint (the entry and what it imports), compressed. What loads later is listed apart.
import { readFileSync, rmSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const BUDGET_BYTES = 30 * 1024;
const ENTRY = "index.html";
const LATER = {
  "a session": "src/session/session.ts",
  "the steps": "src/phone/steps.ts",
  "a lent device": "src/phone/lend/lend.ts",
  "ticket cryptography": "src/tickets/batch.ts",
};

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
// The list of all chunks is for this program alone. What lies in dist is copied to where everybody can read it.
rmSync(new URL(".vite/", dist), { recursive: true });

/** The chunk of `key` and everything it imports statically. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  if (!manifest[key])
    throw new Error(`"${key}" is not in the build: has the file moved? Then tell scripts/budget.mjs.`);
  seen.add(key);
  for (const one of manifest[key].imports ?? []) closure(one, seen);
  return seen;
}

const sizes = new Map();
function sizeOf(key) {
  const { file } = manifest[key];
  if (!file.endsWith(".js")) return { file, raw: 0, gzip: 0, brotli: 0 };
  if (!sizes.has(file)) {
    const code = readFileSync(new URL(file, dist));
    const gzip = gzipSync(code, { level: 9 }).length;
    sizes.set(file, { file, raw: code.length, gzip, brotli: brotliCompressSync(code).length });
  }
  return sizes.get(file);
}

const sum = (keys, what) => [...keys].reduce((total, key) => total + sizeOf(key)[what], 0);
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);
const line = (name, { raw, gzip, brotli }) =>
  console.log(`  ${name.padEnd(44)}${kb(raw)}${kb(gzip)}${kb(brotli)}`);

const entry = closure(ENTRY);
const beyond = (key) => [...closure(key)].filter((one) => !entry.has(one));
const first = [...entry];

console.log(
  `\n  ${"the phone's first load".padEnd(44)}${["raw", "gzip", "brotli"].map((name) => name.padStart(9)).join("")}`,
);
for (const key of first) line(sizeOf(key).file, sizeOf(key));
line("together", { raw: sum(first, "raw"), gzip: sum(first, "gzip"), brotli: sum(first, "brotli") });
for (const [name, key] of Object.entries(LATER)) {
  const keys = beyond(key);
  line(`later: ${name}`, { raw: sum(keys, "raw"), gzip: sum(keys, "gzip"), brotli: sum(keys, "brotli") });
}

const total = sum(first, "gzip");
if (total > BUDGET_BYTES) {
  const over = kb(total - BUDGET_BYTES).trim();
  console.error(
    `\nThe phone's first load is ${over} above its budget of ${kb(BUDGET_BYTES).trim()} (gzip).` +
      "\nPhones in a full room share one network: load what is not needed at once with import(), or do without it.\n",
  );
  process.exit(1);
}
console.log(`  within the budget: ${kb(total).trim()} of ${kb(BUDGET_BYTES).trim()}\n`);
