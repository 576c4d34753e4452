import { Command } from 'commander';

interface Options {
  readonly port?: string;
  readonly host?: string;
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the explorer and the API')
    .option('--port <port>', 'as PORT; 0 takes any free one')
    .option('--host <address>', 'as HOST; other machines need STANCEGRAPH_TOKEN')
    .addHelpText('after', '\nExample:\n  stancegraph serve --port 8080')
    .action(async ({ port, host }: Options) => {
      const { run } = await import('@stancegraph/api');
      await run({
        ...process.env,
        ...(port !== undefined && { PORT: port }),
        ...(host !== undefined && { HOST: host }),
      });
    });
}
