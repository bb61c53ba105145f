/** Loaded into the server: when `npm start` dies without a word (kill -9), the server stops as on SIGTERM. */
if (process.channel && process.argv[1]?.endsWith('main.js')) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
