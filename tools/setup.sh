#!/bin/sh
# Makes or renews one virtual environment from a lock with hashes: tools/setup.sh FOLDER LOCK
# A stamp in the folder holds what was installed, so that a second run needs no network and no time.
set -eu
cd "$(dirname "$0")/.."
venv=$1 lock=$2
stamp="$venv/.siap-$(basename "$lock" .txt)"
say() { printf '%s\n' "$*" >&2; }

find_python() {
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    say "Python 3.11 atau lebih baru tidak ditemukan. Pasang dulu, misalnya: sudo apt-get install python3"
    say "Bila Python itu tidak ada di PATH, sebutkan letaknya: make PYTHON=letak/python3.12 ..."
    return 1
}

make_venv() {
    "$python" -m venv "$venv" >/dev/null 2>&1 && return
    # Debian and Ubuntu keep what venv needs in a package of its own.
    rm -rf "$venv"
    tools/system.sh "-=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    "$python" -m venv "$venv"
}

# An environment knows its own place: one that was moved along with the repository is made anew.
[ "$(cat "$venv/.letak" 2>/dev/null)" = "$PWD" ] || rm -rf "$venv"

python=$(find_python)
wanted=$("$python" -c 'import sys; print(sys.version)')$(cat "$lock" pyproject.toml | cksum)
[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && exit 0

say "Menyiapkan $venv (sekali saja) ..."
rm -f "$stamp"
if ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
    rm -rf "$venv"
    make_venv
    printf '%s' "$PWD" >"$venv/.letak"
fi
pip="$venv/bin/python -m pip --disable-pip-version-check -qq --no-input"
if ! $pip install --require-hashes --requirement "$lock"; then
    say "Paket Python tidak dapat dipasang. Periksa sambungan internet, lalu ulangi perintah yang sama."
    exit 1
fi
$pip install --no-deps --no-build-isolation --no-index --editable .
printf '%s' "$wanted" >"$stamp"
