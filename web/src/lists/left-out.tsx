import { DAY_PARAMETER } from '../api/day.ts';
import { DOUBTFUL_MEANING } from '../words/doubts.ts';
import { useFilter } from './filters.tsx';
import { Empty } from './states.tsx';

interface LeftOutProps {
  /** What a line of the list is: "event". */
  of: string;
  /** How many doubtful lines fit. */
  count: number;
  /** Whether those are shown: what the address says. */
  asked: string | undefined;
}

/** At the end of a list, where one would miss it, what is left out as doubtful and what shows it. */
export function LeftOut({ of, count, asked }: LeftOutProps) {
  const setFilter = useFilter();
  if (count === 0 || asked === 'shown') return null;
  const one = count === 1;
  return (
    <p className="left-out" title={DOUBTFUL_MEANING}>
      {one ? `1 more ${of} was found` : `${count.toLocaleString('en-GB')} more ${of}s were found`} of which not every field is sure.
      <button type="button" className="doubtful-switch" onClick={() => setFilter('doubtful', 'shown')}>
        {one ? 'Show it' : 'Show them'}
      </button>
    </p>
  );
}

/** A list of findings without lines: by its filters, because what fits is doubtful, or because nothing was found. */
export function NoFindings({ of, count, asked }: { of: string; count: number; asked: Readonly<Record<string, string | undefined>> }) {
  const { doubtful, [DAY_PARAMETER]: _day, ...filters } = asked;
  const isNarrowed = Object.values(filters).some((value) => value !== undefined);
  const advice = isNarrowed ? 'Take a filter away.' : 'None was found in these reports; only reports in English are read.';
  return (
    <>
      <Empty title={isNarrowed ? `No ${of} fits these filters` : `No ${of}s`}>{count > 0 ? undefined : advice}</Empty>
      <LeftOut of={of} count={count} asked={doubtful} />
    </>
  );
}
