import { useNavigate, useRouterState } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';

/** The search field of the header; "/" brings the reader here. */
export function SearchBox() {
  const navigate = useNavigate();
  const asked = useRouterState({
    select: ({ location }) => (location.pathname === '/search' ? (location.search.q ?? '') : ''),
  });
  const [words, setWords] = useState(asked);
  const [known, setKnown] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  // The address may change without typing: by a link, or by going back.
  if (known !== asked) {
    setKnown(asked);
    setWords(asked);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') void navigate({ to: '/search', search: { q: words.trim() } });
    field.current?.blur();
  };
  return (
    <search>
      <form className="search-box" onSubmit={submit}>
        <label className="visually-hidden" htmlFor="search">
          Search reports and findings
        </label>
        <input
          ref={field}
          id="search"
          type="search"
          placeholder="Search"
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
}
