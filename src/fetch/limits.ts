const MEBIBYTE = 1024 * 1024;

/** What one address may cost. */
export interface FetchLimits {
  /** Bytes of the answer, unpacked. */
  bytes: number;
  /** Bytes of the answer's headers. */
  headerBytes: number;
  /** Milliseconds until the headers are there: resolving, connecting and waiting together. */
  headerTime: number;
  /** Milliseconds for one answer in all, so that a server that sends a byte now and then is left too. */
  totalTime: number;
  /** Redirects that are followed. */
  redirects: number;
}

export const FETCH_LIMITS: FetchLimits = {
  bytes: 32 * MEBIBYTE,
  headerBytes: 32 * 1024,
  headerTime: 20_000,
  totalTime: 60_000,
  redirects: 5,
};

/** What is read of a robots.txt (RFC 9309 asks for 500 KiB at least). */
export const ROBOTS_BYTES = 512 * 1024;
