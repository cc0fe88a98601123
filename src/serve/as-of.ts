import type { OpenAPIHono } from '@hono/zod-openapi';
import { Edtf } from '../model/index.ts';
import type { ApiError } from './answers/common.ts';
import type { ServedDossier } from './served-dossier.ts';

/** How many days are kept ready: each holds an aligned whole. */
const DAYS_KEPT = 4;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Answers `/as-of/DAY/…` as `/…` is answered, from the dossier as it could be known on that day. */
export function addAsOf(api: OpenAPIHono, dossier: ServedDossier, apiOf: (dossier: ServedDossier) => OpenAPIHono): void {
  const days = new Map<string, OpenAPIHono>();
  const apiOn = (day: string): OpenAPIHono => {
    const then = days.get(day) ?? apiOf(dossier.asOf(day));
    days.delete(day);
    days.set(day, then);
    for (const oldest of days.keys()) if (days.size > DAYS_KEPT) days.delete(oldest);
    return then;
  };
  api.all('/as-of/:day/*', (context) => {
    const { day } = context.req.param();
    if (!DAY.test(day) || !Edtf.safeParse(day).success) {
      return context.json<ApiError, 400>({ error: `${day} is no day`, advice: 'Write a day as 2024-05-16.' }, 400);
    }
    const address = new URL(context.req.url);
    address.pathname = address.pathname.slice(address.pathname.indexOf(`/as-of/${day}/`) + `/as-of/${day}`.length);
    return apiOn(day).fetch(new Request(address, context.req.raw));
  });
}
