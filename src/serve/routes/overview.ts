import type { OpenAPIHono } from '@hono/zod-openapi';
import { OverviewAnswer } from '../answers/details.ts';
import { overviewAnswer } from '../overview.ts';
import { type Answering, nothing, question } from './route.ts';

const route = question({
  path: '/overview',
  summary: 'What is in the dossier: counts, most salient events, sources, differences, failures',
  query: nothing,
  params: nothing,
  answer: OverviewAnswer,
});

/** Answers with what is in the dossier, in numbers and in its weightiest lines. */
export function addOverview(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const { dossier } = answering;
    const [snapshot, failures, leftOut] = await Promise.all([answering.snapshot(), dossier.failures(), dossier.leftOut()]);
    return context.json(overviewAnswer(dossier, snapshot, failures, leftOut), 200);
  });
}
