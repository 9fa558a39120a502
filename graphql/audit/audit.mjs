// Runs the audits of graphql-http (the GraphQL-over-HTTP specification) against a server, and prints a line of JSON for
// each: {"name", "passed", "reason"}. The header Authorization is read from the environment variable AUTHORIZATION.
//
//   AUTHORIZATION='Bearer …' node audit.mjs http://localhost:8080/graphql
import { auditServer } from 'graphql-http';

const [, , url] = process.argv;
if (!url) {
  console.error('Give the address of the server, such as http://localhost:8080/graphql.');
  process.exit(2);
}

const authorization = process.env.AUTHORIZATION;

function fetchFn(address, init = {}) {
  const headers = new Headers(init.headers);
  if (authorization) headers.set('Authorization', authorization);
  return fetch(address, { ...init, headers });
}

for (const { name, status, reason } of await auditServer({ url, fetchFn })) {
  console.log(JSON.stringify({ name, passed: status === 'ok', reason: reason ?? null }));
}
