import { Link } from '@tanstack/react-router';
import { useTitle } from '../shell/use-title.ts';

export function NotFoundPage() {
  useTitle('No such page');
  return (
    <div className="notice">
      <h1>There is no such page</h1>
      <p>
        Go to the <Link to="/">overview</Link>, or press / and search.
      </p>
    </div>
  );
}
