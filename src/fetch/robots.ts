import robotsParser from 'robots-parser';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types describe an ES module, which it isn’t: what is imported is the function
const parse = robotsParser as unknown as typeof robotsParser.default;

/** What a host's robots.txt lets us do. */
export interface RobotRules {
  allows(url: URL): boolean;
  /** Milliseconds that the host wants between two requests, at most `LONGEST_DELAY`. */
  delay: number;
}

/** The name that rules in a robots.txt call us by. */
export const ROBOT_NAME = 'Chancery';

/** A host that wants a longer pause gets this one, since it would else keep all others waiting for it. */
const LONGEST_DELAY = 30_000;

/** What holds where there is no robots.txt (RFC 9309, 2.3.1.3). */
export const ALL_ALLOWED: RobotRules = { allows: () => true, delay: 0 };

/** The rules in a robots.txt that was found at `address`. */
export function robotRules(address: string, text: string): RobotRules {
  const robots = parse(address, text);
  const delay = (robots.getCrawlDelay(ROBOT_NAME) ?? 0) * 1000;
  return {
    // Undefined for another host than the file's, which isn't asked for here.
    allows: (url) => robots.isAllowed(url.href, ROBOT_NAME) ?? true,
    delay: Number.isFinite(delay) ? Math.min(Math.max(delay, 0), LONGEST_DELAY) : 0,
  };
}
