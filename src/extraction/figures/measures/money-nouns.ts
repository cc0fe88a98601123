import { wordSet } from '../../word-set.ts';

/** Nouns for what is itself an amount of money or a place on a scale; or what markets call by its own name ("oil reached $80"); of any other thing an amount of money is its price. */
export const MONEY_NOUNS: ReadonlySet<string> = wordSet(
  'revenue sale profit loss income earning turnover cost price fee debt budget deficit surplus tax wage salary pay rent rate value',
  'worth aid loan grant fund funding spending expenditure expense investment trade export import bill fine fare charge premium',
  'dividend total figure amount sum contract deal order offer bid prize reward award gdp economy output market capital asset reserve',
  'liability payroll payment deposit balance share stock bond index cap limit threshold target goal minimum maximum average median',
  'damage bounty compensation contribution saving stake settlement penalty interest pension benefit allowance subsidy bonus ransom',
  'donation royalty tariff duty toll rise increase cut difference gap gain return yield margin level estimate forecast valuation',
  'bailout package mortgage rebate discount tip wealth fortune estate part rest remainder half gold silver oil crude gas wheat copper',
  'note currency dollar euro pound yen result number range thing record purchase job project plan programme program levy surcharge',
  'wages taxes earnings shortfall overrun write-down writedown write-off windfall gap hole reserves stake takeover fundraising buyback',
  'voucher coupon scholarship stipend endowment portfolio refund cheque check pot pool trust buyout',
);
