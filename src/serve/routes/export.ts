import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Answering } from './route.ts';

export function addExport(api: OpenAPIHono, answering: Answering): void {
  api.get('/export.jsonl', async (context) => {
    const { alignment } = await answering.snapshot();
    return context.body(JSON.stringify(alignment));
  });
}
