"""The best tree over arc scores: Chu-Liu/Edmonds with one root."""

import numpy as np


def best_tree(scores: np.ndarray) -> list[int]:
    """Heads (1-based, 0 the root) of the highest-scoring tree with one root; `scores[w, h]`, column 0 is the root."""
    words = scores.shape[0]
    full = np.full((words + 1, words + 1), -1e9)
    full[1:, :] = scores
    np.fill_diagonal(full, -1e9)
    heads = _edmonds(full)
    roots = [word for word in range(1, words + 1) if heads[word] == 0]
    if len(roots) == 1:
        return heads[1:].tolist()
    best, best_score = heads, -np.inf
    for root in roots:
        limited = full.copy()
        limited[1:, 0] = -1e9
        limited[root, :] = -1e9
        limited[root, 0] = full[root, 0]
        candidate = _edmonds(limited)
        score = sum(full[word, candidate[word]] for word in range(1, words + 1))
        if score > best_score:
            best, best_score = candidate, score
    return best[1:].tolist()


def _edmonds(scores: np.ndarray) -> np.ndarray:
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    rest = [node for node in range(len(heads)) if not inside[node]]
    gain = {node: scores[node, heads[node]] for node in cycle}
    size = len(rest) + 1
    merged = np.full((size, size), -1e9)
    enter, leave = {}, {}
    for a, node in enumerate(rest):
        for b, other in enumerate(rest):
            merged[a, b] = scores[node, other]
        if node != 0:
            leave[a] = max(cycle, key=lambda head, node=node: scores[node, head])
            merged[a, size - 1] = scores[node, leave[a]]
        enter[a] = max(cycle, key=lambda member, node=node: scores[member, node] - gain[member])
        merged[size - 1, a] = scores[enter[a], node] - gain[enter[a]]
    np.fill_diagonal(merged, -1e9)
    inner = _edmonds(merged)
    result = heads.copy()
    for a, node in enumerate(rest):
        if node != 0:
            result[node] = leave[a] if inner[a] == size - 1 else rest[inner[a]]
    into = inner[size - 1]
    result[enter[into]] = rest[into]
    return result


def _cycle(heads: np.ndarray) -> list[int] | None:
    colour = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node != 0 and colour[node] == 0:
            colour[node] = 1
            path.append(node)
            node = int(heads[node])
        if node != 0 and colour[node] == 1:
            return path[path.index(node) :]
        for each in path:
            colour[each] = 2
    return None
