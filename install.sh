#!/usr/bin/env bash
# Installs MrrmCentre on a Debian machine. Keep this script simple and easily auditable.
#
#   ./install.sh               publish, install the service and the commands (as root; safe to run again: upgrades)
#   ./install.sh --demo        no service: build, and open the demo centre (without a terminal: play its whole day)
#   ./install.sh --uninstall   remove the program; the data stays
#   --sdk FOLDER               use the .NET SDK in FOLDER instead of installing one
#   --root FOLDER              install below FOLDER and start nothing (for images and for tests)
set -euo pipefail
cd "$(dirname "$0")"

readonly sdk_script_url="${MRRM_SDK_SCRIPT_URL:-https://dot.net/v1/dotnet-install.sh}"
readonly program=/opt/mrrm data=/var/lib/mrrm unit=/etc/systemd/system/mrrm-centre.service
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

# Both languages: whoever installs a centre may read only one of them.
say() { printf '%s\n  %s\n' "$1" "$2"; }
fail() { say "$1" "$2" >&2; exit 1; }

main() {
  local action=install sdk="" root=""
  while [ $# -gt 0 ]; do
    case "$1" in
      --demo) action=demo ;;
      --uninstall) action=uninstall ;;
      --sdk) shift; sdk="${1:?--sdk FOLDER}" ;;
      --root) shift; root="${1:?--root FOLDER}" ;;
      --help | -h) sed -n '2,9s/^# \{0,1\}//p' "$0"; return 0 ;;
      *) fail "Option inconnue : $1. Voyez ./install.sh --help" "Unknown option: $1. See ./install.sh --help" ;;
    esac
    shift
  done

  case "$action" in
    demo) find_sdk "$sdk"; demo ;;
    install) need_root "$root"; find_sdk "$sdk"; install_centre "$root" ;;
    uninstall) need_root "$root"; uninstall_centre "$root" ;;
  esac
}

need_root() {
  [ -n "$1" ] || [ "$(id -u)" -eq 0 ] ||
    fail "L'installation demande les droits de root : sudo ./install.sh" "Installing needs root: sudo ./install.sh"
}

# Puts a dotnet that satisfies global.json on the PATH: the given folder, the machine's, the home's, or a new one in the home.
find_sdk() {
  local folder
  for folder in "$1" "$(dirname "$(command -v dotnet || true)")" "${DOTNET_INSTALL_DIR:-$HOME/.dotnet}"; do
    if [ -n "$folder" ] && [ -x "$folder/dotnet" ] && "$folder/dotnet" --version >/dev/null 2>&1; then
      export DOTNET_ROOT="$(dirname "$(readlink -f "$folder/dotnet")")" PATH="$folder:$PATH"
      return
    fi
    [ -z "$1" ] || fail "Le dossier $1 ne contient pas le SDK .NET que demande global.json." \
      "The folder $1 does not hold the .NET SDK that global.json asks for."
  done
  install_sdk
}

install_sdk() {
  local script folder="${DOTNET_INSTALL_DIR:-$HOME/.dotnet}"
  script="$(mktemp)"
  say "Le SDK .NET manque ; il est installé dans $folder." "The .NET SDK is missing; installing it into $folder."
  fetch "$sdk_script_url" "$script" && bash "$script" --jsonfile global.json --install-dir "$folder" --no-path ||
    fail "Le SDK .NET n'a pas pu être téléchargé. Reliez la machine à Internet, ou donnez un dossier : ./install.sh --sdk DOSSIER" \
      "The .NET SDK could not be downloaded. Connect the machine to the Internet, or give a folder: ./install.sh --sdk FOLDER"
  rm -f "$script"
  export DOTNET_ROOT="$folder" PATH="$folder:$PATH"
}

fetch() {
  if command -v curl >/dev/null; then
    curl -fsSL --retry 2 --connect-timeout 15 -o "$2" "$1"
  else
    wget -q --tries=2 --timeout=15 -O "$2" "$1"
  fi
}

# French dates and accents need ICU; a bare Debian may lack it.
check_icu() {
  ldconfig -p | grep -q libicuuc || fail "La bibliothèque libicu manque : apt-get install libicu72 (ou la version de ce Debian)." \
    "The library libicu is missing: apt-get install libicu72 (or this Debian's version)."
}

demo() {
  check_icu
  say "Construction…" "Building…"
  local log
  log="$(mktemp)"
  dotnet build CentreHost -c Release -v quiet >"$log" 2>&1 && dotnet build Kiosk -c Release -v quiet >>"$log" 2>&1 ||
    { cat "$log" >&2; fail "La construction a échoué." "The build failed."; }
  rm -f "$log"
  local host=artifacts/bin/CentreHost/release/centre-host
  export MRRM_KIOSK="$PWD/artifacts/bin/Kiosk/release/kiosk"
  local folder="${MRRM_DEMO_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/mrrm-demo}"
  if [ -t 0 ] && [ -t 1 ]; then
    exec "$host" demo --data "$folder"
  fi
  exec "$host" demo --play --data "$folder"
}

install_centre() {
  local root="$1" staged
  check_icu
  say "Publication du programme (ReadyToRun, sans .NET à installer)…" "Publishing the program (ReadyToRun, needs no .NET)…"
  staged="$(mktemp -d)"
  publish CentreHost "$staged/host"
  publish Kiosk "$staged/kiosk"

  say "Installation dans $root$program ; les données dans $root$data ne sont pas touchées." \
    "Installing into $root$program; the data in $root$data is not touched."
  mkdir -p "$root$program" "$root/usr/local/bin" "$(dirname "$root$unit")"
  [ -n "$root" ] || systemctl stop mrrm-centre.service 2>/dev/null || true
  rm -rf "$root$program/host" "$root$program/kiosk"
  mv "$staged/host" "$staged/kiosk" "$root$program/"
  rmdir "$staged"
  chmod -R u=rwX,go=rX "$root$program"
  ln -sfn "$program/host/centre-host" "$root/usr/local/bin/centre-host"
  write_kiosk_command "$root/usr/local/bin/mrrm-kiosk"
  install -m 644 systemd/mrrm-centre.service "$root$unit"
  if [ -z "$root" ]; then
    start_service
  fi
  say "Installé. Premier administrateur : centre-host staff add CODE --name NOM --role Administrator Head. Poste : mrrm-kiosk" \
    "Installed. First administrator: centre-host staff add CODE --name NAME --role Administrator Head. Kiosk: mrrm-kiosk"
}

publish() {
  dotnet publish "$1" -c Release -r linux-x64 --self-contained -p:PublishReadyToRun=true -v quiet -o "$2" >&2
}

write_kiosk_command() {
  printf '#!/bin/sh\nexec %s/kiosk/kiosk --host /run/mrrm/centre.sock "$@"\n' "$program" >"$1"
  chmod 755 "$1"
}

start_service() {
  getent passwd mrrm >/dev/null || useradd --system --home-dir "$data" --shell /usr/sbin/nologin mrrm
  systemctl daemon-reload
  systemctl enable --now mrrm-centre.service
}

uninstall_centre() {
  local root="$1"
  [ -n "$root" ] || systemctl disable --now mrrm-centre.service 2>/dev/null || true
  rm -rf "$root$program"
  rm -f "$root$unit" "$root/usr/local/bin/centre-host" "$root/usr/local/bin/mrrm-kiosk"
  [ -n "$root" ] || systemctl daemon-reload
  say "Désinstallé. Les données restent dans $root$data." "Uninstalled. The data stays in $root$data."
}

main "$@"
