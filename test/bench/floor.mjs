import { createServer } from 'node:http';
import pg from 'pg';
import { FLOOR_DETAIL, FLOOR_LIST } from './floor-sql.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const statementFor = (path) => {
  const [, what, value] = path.split('/');
  if (what === 'list') return { name: 'list', text: FLOOR_LIST, values: [Number(value ?? 0)] };
  if (what === 'detail') return { name: 'detail', text: FLOOR_DETAIL, values: [value] };
  return { name: 'ready', text: `select '{}' as json`, values: [] };
};

const answer = async (request, response) => {
  const { rows } = await pool.query(statementFor(request.url));
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(rows[0]?.json ?? '{"data":{"story":null}}');
};

createServer((request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(`${error.message}\n`));
}).listen(Number(process.env.PORT), '127.0.0.1');
