"""Words to word pieces (uncased WordPiece of the encoder's vocabulary) with the way each piece was capitalised."""

from pathlib import Path

from tokenizers import BertWordPieceTokenizer

MAX_PIECES = 510
CASES = {"lower": 0, "title": 1, "upper": 2, "mixed": 3, "none": 4}


def case_of(word: str) -> int:
    """How a word is capitalised: an input of its own, since the encoder's vocabulary is uncased."""
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return CASES["none"]
    if all(letter.islower() for letter in letters):
        return CASES["lower"]
    if letters[0].isupper() and all(letter.islower() for letter in letters[1:]):
        return CASES["title"]
    if all(letter.isupper() for letter in letters):
        return CASES["upper"]
    return CASES["mixed"]


class WordPieces:
    """Cuts UD words into word pieces; each word is cut for itself."""

    def __init__(self, vocab: Path):
        self.tokenizer = BertWordPieceTokenizer(str(vocab), lowercase=True)
        self.unknown = self.tokenizer.token_to_id("[UNK]")
        self.cls = self.tokenizer.token_to_id("[CLS]")
        self.sep = self.tokenizer.token_to_id("[SEP]")
        self.cache: dict[str, list[int]] = {}

    def of_word(self, word: str) -> list[int]:
        pieces = self.cache.get(word)
        if pieces is None:
            pieces = self.tokenizer.encode(word, add_special_tokens=False).ids[:12] or [self.unknown]
            self.cache[word] = pieces
        return pieces

    def of_words(self, words: list[str]) -> tuple[list[int], list[int], list[int]]:
        """Piece ids with [CLS] and [SEP], the case of each, and the place of each word's first piece."""
        ids, cases, firsts = [self.cls], [CASES["none"]], []
        for word in words:
            firsts.append(len(ids))
            pieces = self.of_word(word)
            ids.extend(pieces)
            cases.extend([case_of(word)] * len(pieces))
        return [*ids, self.sep], [*cases, CASES["none"]], firsts
