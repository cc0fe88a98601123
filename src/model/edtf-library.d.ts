/** The part of the `edtf` package that is used here; it ships no types. */
declare module 'edtf' {
  interface ExtDateLike {
    /** First and last millisecond (UTC) that the value can mean. */
    readonly min: number;
    readonly max: number;
    readonly edtf: string;
  }
  export default function parse(text: string): ExtDateLike;
}
