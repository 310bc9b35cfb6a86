// The phone's half of the ticket exchange as a program, so that another language's test can run the whole of it:
// it uses the very modules that the phone uses (src/tickets/), loaded through Vite.
//
//   node scripts/exchange.mjs        one JSON object a line in, one JSON object a line out (base64url throughout)
//
//   {"cmd": "blind", "step": "write", "count": 9, "public_key": "…"}  →  {"step": "write", "blinded": ["…", …]}
//   {"cmd": "finalize", "step": "write", "proof": "…", "evaluated": ["…", …], "public_key"?: "…"}
//                                                   →  {"step": "write", "tickets": [{"input": "…", "output": "…"}, …]}
//   anything that fails                             →  {"error": "…"}
//
// `step` only names the batch and may be left out. `public_key` may come with either command; the later one counts.
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const { module } = await runnerImport(`${root}src/tickets/batch.ts`, {
  root,
  configFile: false,
  logLevel: "error",
});
const waiting = new Map();

function answer({ cmd, step = "", ...rest }) {
  if (cmd === "blind") {
    const covered = module.coverInputs(rest.count, rest.public_key ?? "");
    waiting.set(step, covered);
    return { step, blinded: covered.blinded };
  }
  if (cmd === "finalize") {
    const covered = waiting.get(step);
    if (!covered) throw new Error(`nothing was blinded for step "${step}"`);
    const key = rest.public_key ?? covered.public_key;
    return { step, tickets: module.uncoverTickets({ ...covered, public_key: key }, rest) };
  }
  throw new Error(`unknown cmd "${cmd}": use "blind" or "finalize"`);
}

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  let out;
  try {
    out = answer(JSON.parse(line));
  } catch (error) {
    out = { error: error.message };
  }
  process.stdout.write(`${JSON.stringify(out)}\n`);
}
process.exit(0);
