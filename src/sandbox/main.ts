// `npm start`: builds the pages where they are older than their sources, starts the sandbox, prints one address.
import { buildPages } from './buildPages.ts';
import { startSandbox } from './sandbox.ts';

const port = Number(process.env['PORT'] ?? 3978);
const folder = process.env['SANDBOX_DIR'] ?? '.sandbox';

try {
  await buildPages();
  const sandbox = await startSandbox({ port, folder });
  console.log(`Styringsrum kører: ${sandbox.url}`);
  const stop = () => void sandbox.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken. Choose another: PORT=3979 npm start` : error);
  process.exit(1);
}
