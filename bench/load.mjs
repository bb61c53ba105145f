import http from 'node:http';

/**
 * Sends the same request over `connections` kept-alive connections for `seconds`; answers queries a
 * second, p50 and p95 in milliseconds, bytes of one answer. Any answer but 200 ends the run.
 */
export async function load({ url, headers, body, connections, seconds }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const target = new URL(url);
  const until = performance.now() + seconds * 1000;
  const times = [];
  let bytes = 0;
  const one = () =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const request = http.request(
        target,
        {
          method: 'POST',
          agent,
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          let length = 0;
          response.on('data', (chunk) => (length += chunk.length));
          response.on('end', () => {
            if (response.statusCode !== 200)
              return reject(new Error(`HTTP ${response.statusCode}`));
            times.push(performance.now() - started);
            bytes = length;
            resolve();
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  const lane = async () => {
    while (performance.now() < until) await one();
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, lane));
  const elapsed = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), bytes };
}

/** One answer, parsed. */
export async function ask({ url, headers, body }) {
  const response = await fetch(url, { method: 'POST', headers, body });
  const answer = await response.json();
  if (!response.ok || answer.errors)
    throw new Error(JSON.stringify(answer.errors ?? response.status));
  return answer;
}
