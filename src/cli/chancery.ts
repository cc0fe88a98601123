#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// From the second start on, modules are taken as they were compiled: half a second less.
enableCompileCache();
const { run } = await import('./run.ts');
await run(process.argv);
