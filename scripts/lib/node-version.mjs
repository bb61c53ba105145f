/* This file and those that import it at once are read by the Node versions they refuse: old syntax only. */

/** Prints one line and returns false on a Node older than Parley needs. */
export function nodeIsNewEnough() {
  var found = process.versions.node.split('.').map(Number);
  if (found[0] > 20 || (found[0] === 20 && found[1] >= 19)) return true;
  console.error(
    'Parley needs Node 20.19 or newer and this is Node ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org.',
  );
  return false;
}

/** Ends with exit code 1 and the error's message as the only line. */
export function endWithOneLine(error) {
  console.error(String((error && error.message) || error).split('\n')[0]);
  process.exit(1);
}
