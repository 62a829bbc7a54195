#!/usr/bin/env bash
# Installs what the tests need and runs all of them: locked restore, build with warnings as errors, format, tests.
#   tests/run.sh            everything a change must pass; the last line is "N passed, N failed, N skipped"
#   tests/run.sh bench      the benchmarks, beside a raw SQLite floor in the same run; bench stock: five years of stock alone;
#                           bench centre: five years of a big centre beside its first morning (bench centre curve: and a month, and a year)
#                           bench hq: headquarters of a hundred centres and five years alone
#                           bench kiosk: the published kiosk in a terminal, beside cat in the same one
#   tests/run.sh campaign   what the ordinary run has no time for: kill -9 loops of host and clients, long histories, LibreOffice
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NUGET_XMLDOC_MODE=skip

# Debian packages the tests drive as real peers.
packages=(tmux strace poppler-utils zbar-tools sqlite3 curl wget openssl openssh-server openssh-client msmtp libxml2-utils postgresql)

install_packages() {
  local missing=()
  for package in "${packages[@]}"; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing: ${missing[*]}"
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# A compiler lives for minutes and makes much that is soon forgotten: learning how to run faster costs it more than it
# gains, and a nursery of 128 MB spares it most collections. Together two fifths of the build's time on two cores.
compiling() {
  DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x8000000 "$@"
}

# The style of the code is left to dotnet format, which looks at all of it once more anyway.
build() {
  dotnet restore --locked-mode
  compiling dotnet build -c Release --no-restore -warnaserror -p:EnforceCodeStyleInBuild=false
}

# Beside the tests, in the time they leave: some of them count seconds.
begin_format() {
  format_said="$(mktemp)"
  compiling nice -n 19 dotnet format --no-restore --verify-no-changes >"$format_said" 2>&1 &
  format=$!
}

end_format() {
  [ -n "${format:-}" ] || return 0
  wait "$format" && return 0
  cat "$format_said"
  return 1
}

# Adds the counts of every result file up, so that a run that was cut short cannot look complete.
report() {
  local trx counters total=0 executed=0 passed=0
  for trx in "$1"/*.trx; do
    [ -e "$trx" ] || continue
    counters="$(grep -m1 -o '<Counters [^>]*>' "$trx")"
    total=$((total + $(count total "$counters")))
    executed=$((executed + $(count executed "$counters")))
    passed=$((passed + $(count passed "$counters")))
  done
  echo "$passed passed, $((executed - passed)) failed, $((total - executed)) skipped"
  [ "$passed" -gt 0 ] && [ "$passed" -eq "$total" ]
}

count() {
  sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2"
}

run_tests() {
  local results
  results="$(mktemp -d)"
  local status=0
  dotnet test -c Release --no-build --logger trx --results-directory "$results" "$@" || status=$?
  end_format || status=1
  report "$results" || status=1
  return "$status"
}

# Half a gigabyte, for one test that does not run every day.
[ "${1:-all}" = campaign ] && packages+=(libreoffice-calc)

# What is measured is what is installed, with the settings it is installed with; only where it stands differs.
install_programs() {
  local to="$PWD/artifacts/installed"
  compiling ./install.sh --root "$to"
  sed -e "s| /opt/mrrm| $to/opt/mrrm|" -e 's| --host [^ ]*||' "$to/usr/local/bin/mrrm-kiosk" >"$to/kiosk"
  printf '#!/bin/sh\nexport %s\nexec %s/opt/mrrm/host/centre-host "$@"\n' "$(grep -o 'DOTNET_GC[^ ]*' systemd/mrrm-centre.service)" "$to" >"$to/host"
  chmod 755 "$to/kiosk" "$to/host"
  export MRRM_BENCH_HOST="$to/host" MRRM_BENCH_KIOSK="$to/kiosk"
}

install_packages
case "${1:-all}" in
  all)
    build
    begin_format
    run_tests --filter "Category!=Campaign"
    ;;
  bench)
    build
    install_programs
    dotnet artifacts/bin/MrrmCentre.Benchmarks/release/MrrmCentre.Benchmarks.dll "${@:2}"
    ;;
  campaign)
    build
    run_tests --filter "Category=Campaign"
    ;;
  *)
    echo "usage: tests/run.sh [bench [stock|centre [month|year|five|curve]|hq|kiosk]|campaign]" >&2
    exit 2
    ;;
esac
