import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * Gives each worker to the tests as one script, as the build does, made once for all of them. Vite's server gives a worker
 * a module at a time and anew at each start, which took longer than what most workers are started for.
 */
export function wholeWorkers(top: string, define: Readonly<Record<string, string>>): Plugin {
  const scripts = new Map<string, Promise<string>>();
  const scriptOf = (path: string) => {
    const known = scripts.get(path) ?? bundle(join(top, path), define);
    scripts.set(path, known);
    return known;
  };
  return {
    name: 'whole-workers',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        if (!searchParams.has('worker_file')) return next();
        scriptOf(pathname).then((script) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(script);
        }, next);
      });
    },
  };
}

async function bundle(input: string, define: Readonly<Record<string, string>>): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: { input, output: { codeSplitting: false } },
    },
  });
  if (!('output' in made)) throw new Error(`${input} was not made into one script`);
  return made.output[0].code;
}
