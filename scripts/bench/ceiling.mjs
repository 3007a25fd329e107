// The bare ceiling: Node's http and pg with prepared statements and nothing else. No session, permission, rule, audit,
// projection, transaction or markup. Prints its address; lives as long as its standard input stays open.
import { createServer } from "node:http";
import pg from "pg";

/** `{ databaseUrl, statements: { enrol, trial, sets: { name: [{ text, values }] } } }`: the statements of each read, by its name. */
const { databaseUrl, statements } = JSON.parse(process.env.BENCH_CEILING ?? "{}");
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
pool.on("error", () => undefined);

const query = (name, text, values) => pool.query({ name, text, values });

async function formOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

async function enrol(request, url, response) {
  const form = await formOf(request);
  await query("enrol", statements.enrol, [url.searchParams.get("code"), form.get("kind"), form.get("happenedOn")]);
  response.writeHead(204).end();
}

async function showTrial(_request, url, response) {
  const { rows } = await query("trial", statements.trial, [url.searchParams.get("id")]);
  response.writeHead(rows[0] ? 200 : 404, { "Content-Type": "application/json" }).end(rows[0]?.canonical);
}

const names = new Map();

function nameOf(text) {
  if (!names.has(text)) names.set(text, `read-${names.size}`);
  return names.get(text);
}

async function read(_request, url, response) {
  const found = [];
  for (const { text, values } of statements.sets[url.searchParams.get("set")]) {
    const { rows } = await query(nameOf(text), text, values);
    found.push(rows);
  }
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(found));
}

async function nothing(_request, _url, response) {
  response.writeHead(204).end();
}

const routes = { "/enrol": enrol, "/trial": showTrial, "/read": read, "/nothing": nothing };

const server = createServer((request, response) => {
  const url = new URL(request.url, "http://127.0.0.1");
  const route = routes[url.pathname];
  if (!route) return response.writeHead(404).end();
  return route(request, url, response).catch((error) => response.writeHead(500).end(String(error)));
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));

async function stop() {
  server.close();
  server.closeAllConnections();
  await pool.end();
  process.exit(0);
}
process.stdin.resume().on("end", stop).on("error", stop);
