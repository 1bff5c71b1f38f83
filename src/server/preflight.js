// Says what to do when the pinned Node is missing. Plain JavaScript, so that an older Node can run it.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    [
      `Styringsrum runs on Node 24, and this is Node ${process.versions.node}.`,
      'The right Node comes with `npm ci` as the package "node"; its install script did not run here.',
      'Run `npm ci` again with install scripts allowed (`npm ci --ignore-scripts=false`), or install Node 24 yourself.',
    ].join('\n'),
  );
  process.exit(1);
}
