#!/bin/sh
# Sees to tools that pip can't bring: tools/system.sh WHAT=PACKAGE..., WHAT being a command or a file that must exist.
# Installs the Debian packages when this user may (root, or sudo without a password); otherwise says what is missing
# and the command to type. Exits 1 while something is missing.
set -eu
say() { printf '%s\n' "$*" >&2; }

list_missing() {
    for pair in "$@"; do
        what=${pair%%=*}
        command -v "$what" >/dev/null 2>&1 || [ -e "$what" ] || printf '%s ' "${pair#*=}"
    done
}

find_prefix() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" = 0 ] && return
    sudo -n true 2>/dev/null && printf 'sudo -n'
}

install() {
    log=$(mktemp)
    # shellcheck disable=SC2086 # the prefix and the packages are words
    if { $prefix apt-get update -q && $prefix env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends $missing; } >"$log" 2>&1; then
        rm -f "$log"
        return
    fi
    tail -n 5 "$log" >&2
    rm -f "$log"
    return 1
}

missing=$(list_missing "$@")
[ -n "$missing" ] || exit 0
if prefix=$(find_prefix); then
    say "Memasang paket sistem: $missing"
    install && exit 0
fi
say "Yang belum ada di komputer ini, menurut nama paket Debian dan Ubuntu: $missing"
say "Pasang dengan: sudo apt-get update && sudo apt-get install --no-install-recommends $missing"
exit 1
