import type { OpenAPIHono } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { toJsonl } from '../../export/index.ts';
import type { Answering } from './route.ts';

/** The whole dossier as JSON Lines, the same bytes as `chancery export --format jsonl` writes. */
export function addExport(api: OpenAPIHono, { dossier, snapshot }: Answering): void {
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/export.jsonl',
    summary: 'The whole dossier as JSON Lines',
    responses: { 200: { description: 'One record a line', content: { 'application/jsonl': { schema: { type: 'string' } } } } },
  });
  api.get('/export.jsonl', async (context) => {
    const [{ alignment }, failures] = await Promise.all([snapshot(), dossier.failures()]);
    const lines = toJsonl(alignment, {
      analyser: dossier.analyser,
      createdBy: dossier.createdBy,
      failures,
      ...(dossier.day ? { asOf: dossier.day } : {}),
    });
    context.header('Content-Type', 'application/jsonl; charset=utf-8');
    context.header('Content-Disposition', 'attachment; filename="dossier.jsonl"');
    return stream(context, async (out) => {
      for (const line of lines) await out.write(line);
    });
  });
}
