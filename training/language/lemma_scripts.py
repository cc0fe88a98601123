"""Lemmas as edit scripts: how much to cut from the end of the lower-cased form, what to put there, and the same at its start."""


def script_of(form: str, lemma: str) -> str:
    """The script that makes `lemma` of `form`: `case|cut front|add front|cut end|add end`; `=LEMMA` where they share too little."""
    if form == lemma:
        return "keep"
    lower = form.lower()
    case = "lower" if lemma == lemma.lower() else "asis"
    base = lower if case == "lower" else form
    best = max(
        ((length, i, j) for i in range(len(base)) for j in range(len(lemma)) for length in [_run(base, lemma, i, j)]),
        default=(0, 0, 0),
    )
    length, i, j = best
    if length == 0:
        return f"={lemma}"
    return "|".join([case, str(i), lemma[:j], str(len(base) - i - length), lemma[j + length :]])


def apply_script(form: str, script: str) -> str:
    """The lemma that `script` makes of `form`; the form itself where it is too short for the script."""
    if script == "keep":
        return form
    if script.startswith("="):
        return script[1:]
    case, cut_front, add_front, cut_end, add_end = script.split("|")
    base = form.lower() if case == "lower" else form
    front, end = int(cut_front), int(cut_end)
    if front + end > len(base):
        return base
    return add_front + base[front : len(base) - end] + add_end


def _run(a: str, b: str, i: int, j: int) -> int:
    length = 0
    while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
        length += 1
    return length
