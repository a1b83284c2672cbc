// `npm ci` brings the Node that runs the scripts; where install scripts are off it cannot.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `This runs on Node 24, which 'npm ci' brings along; this is Node ${process.versions.node}.\n` +
      "If install scripts are off, allow them for the package 'node' and run 'npm ci' again.",
  );
  process.exit(1);
}
