// A fresh PostgreSQL database for one walk, on the server the test run has started.
// It refuses to run without that server: a walk that has no database has failed.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";

/** Makes a database; its address. It goes with the server, which is the test run's own. */
export async function newDatabase() {
  const server = process.env.BYLINE_TEST_POSTGRES;
  assert.ok(server, "BYLINE_TEST_POSTGRES names no server");
  const name = `browser_${randomBytes(6).toString("hex")}`;
  await promisify(execFile)("psql", ["--no-psqlrc", "--quiet", "--dbname", server, "--command", `CREATE DATABASE ${name}`]);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}
