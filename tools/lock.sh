#!/bin/sh
# Renews requirements/*.txt from pyproject.toml: exact versions with hashes for every platform, naming no registry.
set -eu
cd "$(dirname "$0")/.."
tools/setup.sh .venv requirements/run.txt
[ -x .cache/uv/bin/uv ] || .venv/bin/python -m pip install -qq --target .cache/uv uv

lock() {
    name=$1
    shift
    .cache/uv/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
        --custom-compile-command "make lock" --upgrade \
        --output-file "requirements/$name.txt" pyproject.toml requirements/build.in "$@"
    echo "requirements/$name.txt"
}

lock core
lock run --extra pdf --extra cli --extra impor --extra web
lock test --extra pdf --extra cli --extra impor --extra web --extra test
