import { describe, expect, it } from 'vitest';
import type { Part } from '../api/answers.ts';
import { partGroups, rolesIn } from './part-groups.ts';

const parts: Part[] = (['boilerplate', 'title', 'byline', 'dateline', 'boilerplate', 'paragraph', 'caption'] as const).map((role, index) => ({
  role,
  start: index * 10,
  end: index * 10 + 8,
}));

describe('parts of a report', () => {
  it('are grouped into article and what stands around it', () => {
    expect(partGroups(parts).map((group) => [group.article, group.parts.length])).toEqual([
      [false, 1],
      [true, 1],
      [false, 3],
      [true, 2],
    ]);
  });

  it('name the roles that a folded group holds, each once', () => {
    expect(partGroups(parts).map(rolesIn)).toEqual(['boilerplate', 'title', 'byline, dateline, boilerplate', 'paragraph, caption']);
  });
});
