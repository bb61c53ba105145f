import http from 'node:http';
import pg from 'pg';

/** The floor: node:http and pg, one hand-written statement that builds the whole answer. */
const [databaseUrl] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 16, options: '-c timezone=UTC' });
const iso = (column) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const SQL = `
select json_build_object('data', json_build_object('events', json_build_object('items', coalesce(json_agg(e.item), '[]'))))::text as answer
from (
  select json_build_object(
    'id', e.id, 'reference', e.reference, 'state', e.state, 'kind', e.kind,
    'title', json_build_object('nl', e.title -> 'nl', 'fr', e.title -> 'fr'),
    'startAt', ${iso('e.start_at')}, 'endAt', ${iso('e.end_at')}, 'expectedNumber', e.expected_number,
    'conditions', (
      select coalesce(json_agg(json_build_object(
        'id', c.id, 'number', 'C' || lpad(c.number::text, 2, '0'), 'kind', c.kind, 'state', c.state, 'version', c.version,
        'versions', (
          select coalesce(json_agg(json_build_object(
            'id', v.id, 'number', v.number, 'side', v.side, 'authorName', v.author_name, 'at', ${iso('v.at')},
            'action', v.action, 'text', json_build_object('nl', v.text -> 'nl', 'fr', v.text -> 'fr'),
            'parameters', v.parameters, 'reason', v.reason) order by v.number), '[]')
          from peer.condition_version v where v.condition_id = c.id)) order by c.number), '[]')
      from peer.condition c where c.event_id = e.id)) as item
  from (select * from peer.public_event order by start_at nulls last, id limit $1) e
) e`;
const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    const { variables } = JSON.parse(Buffer.concat(parts).toString());
    const { rows } = await pool.query({ name: 'dossiers', text: SQL, values: [variables.limit] });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(rows[0].answer);
  });
});
process.on('message', (word) => word === 'stop' && process.exit(0));
server.listen(0, '127.0.0.1', () =>
  process.send({ url: `http://127.0.0.1:${server.address().port}` }),
);
