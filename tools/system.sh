#!/bin/sh
# Sees to tools that pip can't bring: tools/system.sh WHAT=PACKAGE..., WHAT being commands or files (patterns too) with a
# comma between them, one of which must exist. Installs the Debian packages when this user may (root, or sudo without a
# password); otherwise says what is missing and the command to type. Exits 1 while something is missing.
set -eu
say() { printf '%s\n' "$*" >&2; }

exists() (
    IFS=,
    for what in $1; do
        command -v "$what" >/dev/null 2>&1 || [ -e "$what" ] && exit
    done
    exit 1
)

list_missing() {
    for pair in "$@"; do
        exists "${pair%%=*}" || printf '%s ' "${pair#*=}"
    done
}

find_prefix() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" = 0 ] && return
    sudo -n true 2>/dev/null && printf 'sudo -n'
}

install() {
    log=$(mktemp) status=0
    $prefix apt-get update -q >"$log" 2>&1 || tail -n 5 "$log" >&2
    # One by one: a package that this system doesn't know doesn't keep the others out.
    for package in $missing; do
        $prefix env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$package" \
            >"$log" 2>&1 && continue
        tail -n 5 "$log" >&2
        status=1
    done
    rm -f "$log"
    return $status
}

missing=$(list_missing "$@")
[ -n "$missing" ] || exit 0
if prefix=$(find_prefix); then
    say "Memasang paket sistem: $missing"
    install && exit 0
    missing=$(list_missing "$@")
fi
say "Yang belum ada di komputer ini, menurut nama paket Debian dan Ubuntu: $missing"
say "Pasang dengan: sudo apt-get update && sudo apt-get install --no-install-recommends $missing"
case $missing in *chromium*)
    say "Di Ubuntu paket chromium hanya menunjuk ke snap: pasang google-chrome-stable sebagai gantinya, atau jalankan"
    say ".venv/bin/playwright install --with-deps chromium"
    ;;
esac
exit 1
