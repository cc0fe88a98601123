import { useQuery } from '@tanstack/react-query';
import { overview } from '../api/questions.ts';

/** Says so when the server no longer answers while older answers are still on the page. */
export function StaleNotice() {
  const query = useQuery(overview());
  if (!query.isRefetchError) return null;
  return (
    <p className="stale-notice" role="alert">
      Chancery does not answer any more; what you see may be old. Start it again with npm start.
    </p>
  );
}
