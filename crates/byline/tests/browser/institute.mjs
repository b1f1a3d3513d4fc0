// A running Byline with a data folder of its own: started, asked by command, stopped.
// It refuses to share anything with another one, or to outlive the suite.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const BINARY = process.env.BYLINE_TEST_BINARY;
const PATIENCE = 120_000;
export const LINK = /https?:\/\/\S+\/desk\/(?:link|set-up)\/\S+/;
const running = new Set();

/** Ends every Byline still running; for the end of the suite, whatever it was. */
export const stopAll = () => Promise.all([...running].map((institute) => institute.stop()));

export class Institute {
  /** Serves from a fresh folder. `sample`: with the sample institute; `env`: settings besides. */
  static async start({ sample = false, env = {} } = {}) {
    assert.ok(BINARY, "BYLINE_TEST_BINARY names no built byline");
    const institute = new Institute(await mkdtemp(join(tmpdir(), "byline-browser-")), env);
    running.add(institute);
    await institute.#serve(["serve", ...(sample ? ["--sample"] : []), "--listen", "127.0.0.1:0"]);
    return institute;
  }

  #child;
  #said = "";

  constructor(folder, env) {
    this.data = join(folder, "data");
    this.folder = folder;
    this.env = { ...bare(process.env), BYLINE_LOG: "warn", ...env, BYLINE_DATA: this.data };
  }

  async #serve(args) {
    this.#child = spawn(BINARY, args, { env: this.env, cwd: this.folder, stdio: ["ignore", "pipe", "pipe"] });
    this.ended = new Promise((resolve) => this.#child.once("exit", (code) => resolve(code)));
    const hear = (chunk) => { this.#said += chunk; };
    this.#child.stdout.setEncoding("utf8").on("data", hear);
    this.#child.stderr.setEncoding("utf8").on("data", hear);
    const [, address] = await this.#hears(/Ready on (\S+)/);
    this.origin = `http://${address}`;
    this.link = LINK.exec(this.#said)?.[0];
  }

  /** Waits until the server has said something like this. */
  async #hears(pattern) {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const found = pattern.exec(this.#said);
      if (found) return found;
      if (this.#child.exitCode !== null) throw new Error(`byline serve ended early:\n${this.#said}`);
      if (Date.now() > until) throw new Error(`byline serve never said ${pattern}:\n${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Everything the server has said so far. */
  get said() {
    return this.#said;
  }

  /** Milliseconds of a processor the server has used so far, which no other load on the machine changes. */
  async processorMs() {
    const stat = await readFile(`/proc/${this.#child.pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  /** A command beside the running server; its standard output. */
  async command(...args) {
    const { stdout } = await promisify(execFile)(BINARY, args, { env: this.env, cwd: this.folder, maxBuffer: 1 << 26 });
    return stdout;
  }

  /** Every public address. */
  async urls() {
    return (await this.command("urls")).split("\n").filter(Boolean);
  }

  /** Ends the server without a word, as a lost machine does. */
  async kill() {
    this.#child.kill("SIGKILL");
    await this.ended;
  }

  /** Starts it again where it was. */
  async again() {
    this.#said = "";
    await this.#serve(["serve", "--listen", new URL(this.origin).host]);
  }

  async stop() {
    if (!running.delete(this)) return;
    this.#child.kill("SIGTERM");
    const late = setTimeout(() => this.#child.kill("SIGKILL"), 30_000);
    await this.ended;
    clearTimeout(late);
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The environment without any setting of Byline's own: whoever runs the suite may have some. */
function bare(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("BYLINE_")));
}
