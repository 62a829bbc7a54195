#!/usr/bin/env bash
# Installs MrrmCentre on a Debian machine. Keep this script simple and easily auditable.
#
#   ./install.sh               publish, install the service and the commands (as root; safe to run again: upgrades)
#   ./install.sh --demo        no service: build, and open the demo centre (without a terminal: play its whole day)
#   ./install.sh --kiosk       the kiosk on this machine's first console, in place of its login (as root)
#   --host USER@MACHINE        with --kiosk: the centre runs on that machine, and is reached through SSH
#   ./install.sh --admit KEY   on the centre's machine: lets the kiosk in whose key this is, as --kiosk printed it
#   ./install.sh --uninstall   remove the program; the data stays
#   --sdk FOLDER               use the .NET SDK in FOLDER instead of installing one
#   --root FOLDER              install below FOLDER and start nothing (for images and for tests)
set -euo pipefail
cd "$(dirname "$0")"

readonly sdk_script_url="${MRRM_SDK_SCRIPT_URL:-https://dot.net/v1/dotnet-install.sh}"
readonly program=/opt/mrrm data=/var/lib/mrrm units=/etc/systemd/system settings=/etc/mrrm kiosk_home=/var/lib/mrrm-kiosk
readonly unit="$units/mrrm-centre.service"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

# For what is fetched, logged or published on the way; gone at the end however it ends.
work="$(mktemp -d)"
readonly work
trap 'rm -rf "$work"' EXIT

# Both languages: whoever installs a centre may read only one of them.
say() { printf '%s\n  %s\n' "$1" "$2"; }
fail() { say "$1" "$2" >&2; exit 1; }

main() {
  local action=install sdk="" root="" host="" key=""
  while [ $# -gt 0 ]; do
    case "$1" in
      --demo) action=demo ;;
      --kiosk) action=kiosk ;;
      --host) shift; host="${1:?--host USER@MACHINE}" ;;
      --admit) action=admit; shift; key="${1:?--admit KEY}" ;;
      --uninstall) action=uninstall ;;
      --sdk) shift; sdk="${1:?--sdk FOLDER}" ;;
      --root) shift; root="${1:?--root FOLDER}" ;;
      --help | -h) sed -n '2,12s/^# \{0,1\}//p' "$0"; return 0 ;;
      *) fail "Option inconnue : $1. Voyez ./install.sh --help" "Unknown option: $1. See ./install.sh --help" ;;
    esac
    shift
  done

  case "$action" in
    demo) check_icu; find_sdk "$sdk"; demo ;;
    install) need_root "$root"; check_icu; find_sdk "$sdk"; install_centre "$root" ;;
    kiosk) need_root "$root"; check_host "$root" "$host"; check_icu; find_sdk "$sdk"; install_kiosk "$root" "$host" ;;
    admit) need_root "$root"; admit_kiosk "$root" "$key" ;;
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

# By the official script. It is fetched whole and looked at before it is run: where people sign in to a network first, the
# answer to any address is a page. A folder that was not there before is taken away again when it did not become an SDK.
install_sdk() {
  local folder="${DOTNET_INSTALL_DIR:-$HOME/.dotnet}" script="$work/dotnet-install.sh" fresh=""
  [ -e "$folder" ] || fresh=yes
  fetch "$sdk_script_url" "$script" ||
    fail "Le SDK .NET manque et $sdk_script_url ne répond pas. Reliez la machine à Internet, ou donnez un dossier : ./install.sh --sdk DOSSIER" \
      "The .NET SDK is missing and $sdk_script_url does not answer. Connect the machine to the Internet, or give a folder: ./install.sh --sdk FOLDER"
  is_whole_script "$script" ||
    fail "Ce que $sdk_script_url a répondu n'est pas le script d'installation du SDK .NET (une page de connexion au réseau ?) ; rien n'a été exécuté. Ouvrez l'accès à Internet, ou donnez un dossier : ./install.sh --sdk DOSSIER" \
      "What $sdk_script_url answered is not the .NET SDK's install script (a network sign-in page?); nothing was run. Open the way to the Internet, or give a folder: ./install.sh --sdk FOLDER"

  say "Le SDK .NET manque ; il est installé dans $folder." "The .NET SDK is missing; installing it into $folder."
  if ! bash "$script" --jsonfile global.json --install-dir "$folder" --no-path || ! "$folder/dotnet" --version >/dev/null 2>&1; then
    [ -z "$fresh" ] || rm -rf "$folder"
    fail "Le SDK .NET n'a pas pu être installé dans $folder. Relancez quand le réseau est sûr, ou donnez un dossier : ./install.sh --sdk DOSSIER" \
      "The .NET SDK could not be installed into $folder. Run this again when the network is steady, or give a folder: ./install.sh --sdk FOLDER"
  fi
  export DOTNET_ROOT="$folder" PATH="$folder:$PATH"
}

fetch() {
  if command -v curl >/dev/null; then
    curl -fsL --retry 2 --connect-timeout 15 -o "$2" "$1"
  elif command -v wget >/dev/null; then
    wget -q --tries=2 --timeout=15 -O "$2" "$1"
  else
    fail "Il faut curl pour télécharger le SDK .NET : apt-get install curl, ou donnez un dossier : ./install.sh --sdk DOSSIER" \
      "Downloading the .NET SDK needs curl: apt-get install curl, or give a folder: ./install.sh --sdk FOLDER"
  fi
}

# A page does not begin like a script, and one cut short hardly ever parses.
is_whole_script() {
  head -n 1 "$1" | grep -q '^#!.*sh' && bash -n "$1" 2>/dev/null
}

# French dates and accents need ICU, and so does the SDK itself; a bare Debian may lack it. grep reads to the end (no -q):
# a closed pipe would count as a failure. Only root has ldconfig on the PATH.
check_icu() {
  PATH="$PATH:/usr/sbin:/sbin" ldconfig -p | grep libicuuc >/dev/null ||
    fail "La bibliothèque libicu manque : apt-get install libicu72 (ou la version de ce Debian)." \
      "The library libicu is missing: apt-get install libicu72 (or this Debian's version)."
}

demo() {
  say "Construction…" "Building…"
  local log="$work/build.log"
  dotnet build CentreHost -c Release -v quiet >"$log" 2>&1 && dotnet build Kiosk -c Release -v quiet >>"$log" 2>&1 ||
    { cat "$log" >&2; fail "La construction a échoué." "The build failed."; }
  # The program takes this script's place, so nothing would tidy up after it.
  rm -rf "$work"
  local host=artifacts/bin/CentreHost/release/centre-host
  export MRRM_KIOSK="$PWD/artifacts/bin/Kiosk/release/kiosk"
  local folder="${MRRM_DEMO_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/mrrm-demo}"
  if [ -t 0 ] && [ -t 1 ]; then
    exec "$host" demo --data "$folder"
  fi
  exec "$host" demo --play --data "$folder"
}

install_centre() {
  local root="$1"
  place_program "$root"
  ln -sfn "$program/host/centre-host" "$root/usr/local/bin/centre-host"
  write_kiosk_command "$root/usr/local/bin/mrrm-kiosk"
  install -m 644 systemd/mrrm-centre.service "$root$unit"
  [ -n "$root" ] || install_readers
  if [ -z "$root" ]; then
    start_service
  fi
  say "Installé. Premier administrateur : centre-host staff add CODE --name NOM --role Administrator Head. Poste : mrrm-kiosk" \
    "Installed. First administrator: centre-host staff add CODE --name NAME --role Administrator Head. Kiosk: mrrm-kiosk"
}

place_program() {
  local root="$1" staged="$work/staged"
  say "Publication du programme (ReadyToRun, sans .NET à installer)…" "Publishing the program (ReadyToRun, needs no .NET)…"
  publish CentreHost "$staged/host" && publish_kiosk "$staged/kiosk" ||
    fail "La publication a échoué ; rien n'a été changé sur cette machine." "Publishing failed; nothing was changed on this machine."

  say "Installation dans $root$program ; les données dans $root$data ne sont pas touchées." \
    "Installing into $root$program; the data in $root$data is not touched."
  mkdir -p "$root$program" "$root/usr/local/bin" "$root$units"
  [ -n "$root" ] || systemctl stop mrrm-centre.service 2>/dev/null || true
  rm -rf "$root$program/host" "$root$program/kiosk"
  mv "$staged/host" "$staged/kiosk" "$root$program/"
  chmod -R u=rwX,go=rX "$root$program"
}

# An option of SSH's in place of a name would be obeyed by it.
check_host() {
  case "$2" in
    "") [ -n "$1" ] || [ -e "$unit" ] || fail "Le centre n'est pas sur cette machine : ./install.sh --kiosk --host mrrm-kiosk@MACHINE" \
      "The centre is not on this machine: ./install.sh --kiosk --host mrrm-kiosk@MACHINE" ;;
    -* | *[!A-Za-z0-9@.:_-]*) fail "Adresse impossible : $2 (UTILISATEUR@MACHINE)" "Impossible address: $2 (USER@MACHINE)" ;;
  esac
}

# The kiosk owns the first console. The host's program comes along, to practise on.
install_kiosk() {
  local root="$1" host="$2" own_centre=""
  [ -z "$root" ] && [ -e "$unit" ] && own_centre=yes
  place_program "$root"
  write_kiosk_command "$root/usr/local/bin/mrrm-kiosk"
  mkdir -p "$root$settings"
  install -m 644 systemd/mrrm-kiosk.service "$root$units/mrrm-kiosk.service"
  [ -n "$root" ] || add_kiosk_user
  if [ -n "$host" ]; then
    install -m 644 systemd/mrrm-centre-link.service "$root$units/mrrm-centre-link.service"
    printf 'MRRM_CENTRE=%s\n' "$host" >"$root$settings/kiosk.env"
    make_kiosk_key "$root" "$host"
  fi
  if [ -z "$root" ]; then
    systemctl daemon-reload
    [ -z "$own_centre" ] || systemctl start mrrm-centre.service
    [ -z "$host" ] || systemctl enable --now mrrm-centre-link.service
    systemctl enable mrrm-kiosk.service
  fi
  say "Installé. Le poste s'ouvre au prochain démarrage de la machine, ou tout de suite : systemctl start mrrm-kiosk" \
    "Installed. The kiosk opens when the machine starts again, or at once: systemctl start mrrm-kiosk"
}

add_kiosk_user() {
  getent group mrrm >/dev/null || groupadd --system mrrm
  getent passwd mrrm-kiosk >/dev/null ||
    useradd --system --home-dir "$kiosk_home" --create-home --gid mrrm --shell /usr/sbin/nologin mrrm-kiosk
}

# The kiosk's key is made once; the centre's is fetched once, and people compare it: whoever stands in between on that day
# would stand there for ever.
make_kiosk_key() {
  local root="$1" host="$2" machine="${2#*@}"
  if [ ! -e "$root$settings/kiosk_key" ]; then
    ssh-keygen -q -t ed25519 -N "" -C "mrrm-kiosk $(uname -n)" -f "$root$settings/kiosk_key"
  fi
  [ -n "$root" ] || chown mrrm-kiosk "$settings/kiosk_key"
  if [ ! -s "$root$settings/centre_host_key" ]; then
    ssh-keyscan -t ed25519 -T 5 "$machine" >"$root$settings/centre_host_key" 2>/dev/null || true
  fi
  if [ -s "$root$settings/centre_host_key" ]; then
    local print="$(ssh-keygen -lf "$root$settings/centre_host_key")"
    say "Comparez avec la machine du centre (ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub) : $print" \
      "Compare with the centre's machine (ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub): $print"
  else
    say "$machine ne répond pas encore : relancez quand il est là, pour comparer sa clé." \
      "$machine does not answer yet: run this again once it is there, to compare its key."
  fi
  say "Sur la machine du centre : sudo ./install.sh --admit '$(cat "$root$settings/kiosk_key.pub")'" \
    "On the centre's machine: sudo ./install.sh --admit '$(cat "$root$settings/kiosk_key.pub")'"
}

# That key opens the centre's socket and nothing else: no shell, no other port.
admit_kiosk() {
  local root="$1" key="$2" keys="$1$kiosk_home/.ssh/authorized_keys"
  printf '%s\n' "$key" | ssh-keygen -lf - >/dev/null 2>&1 && [ "$(printf '%s\n' "$key" | wc -l)" -eq 1 ] ||
    fail "Ce n'est pas une clé de poste. Copiez la ligne entière, entre apostrophes." "That is not a kiosk's key. Copy the whole line, in quotes."
  [ -n "$root" ] || add_kiosk_user
  mkdir -p "$(dirname "$keys")"
  touch "$keys"
  grep -qF "$key" "$keys" || printf 'restrict,port-forwarding,permitopen="none:1",permitlisten="none:1" %s\n' "$key" >>"$keys"
  chmod 700 "$(dirname "$keys")"
  chmod 600 "$keys"
  [ -n "$root" ] || chown -R mrrm-kiosk "$kiosk_home"
  say "Admis. Ce poste atteint le centre, et rien d'autre de cette machine." "Admitted. That kiosk reaches the centre, and nothing else of this machine."
}

# Cards are read back by zbar and poppler before they are printed. Without them the centre works and says so when it prints;
# a machine without Internet is therefore no reason to stop.
install_readers() {
  if command -v zbarimg >/dev/null && command -v pdftoppm >/dev/null; then
    return
  fi
  if command -v apt-get >/dev/null && env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends zbar-tools poppler-utils >/dev/null; then
    return
  fi
  say "Les programmes qui relisent les cartes avant impression manquent : apt-get install zbar-tools poppler-utils" \
    "The programs that read cards back before printing are missing: apt-get install zbar-tools poppler-utils"
}

publish() {
  local project="$1" to="$2"
  dotnet publish "$project" -c Release -r linux-x64 --self-contained -p:PublishReadyToRun=true -v quiet -o "$to" "${@:3}" >&2
}

# Without what of .NET no kiosk calls: 12 MB less in memory. The linker's package goes by the SDK, like the runtime's,
# and so stands in no lock file of ours.
publish_kiosk() {
  publish Kiosk "$1" -p:PublishTrimmed=true -p:TrimMode=partial \
    -p:NuGetLockFilePath="$work/kiosk.lock.json" -p:RestoreLockedMode=false
}

# A small nursery, and nothing compiled a second time: after a walk through every screen of the menu 63 MB instead of 83.
# No door for debuggers, through which what is on the screen could be read.
write_kiosk_command() {
  printf '#!/bin/sh\nexport DOTNET_GCgen0size=0x200000 DOTNET_TC_CallCountThreshold=0x7fff DOTNET_EnableDiagnostics=0\nexec %s/kiosk/kiosk --host /run/mrrm/centre.sock "$@"\n' "$program" >"$1"
  chmod 755 "$1"
}

start_service() {
  getent passwd mrrm >/dev/null || useradd --system --home-dir "$data" --shell /usr/sbin/nologin mrrm
  systemctl daemon-reload
  systemctl enable --now mrrm-centre.service
}

uninstall_centre() {
  local root="$1"
  [ -n "$root" ] || systemctl disable --now mrrm-kiosk.service mrrm-centre-link.service mrrm-centre.service 2>/dev/null || true
  rm -rf "$root$program"
  rm -f "$root$unit" "$root$units/mrrm-kiosk.service" "$root$units/mrrm-centre-link.service" "$root/usr/local/bin/centre-host" "$root/usr/local/bin/mrrm-kiosk"
  [ -n "$root" ] || systemctl daemon-reload
  say "Désinstallé. Les données restent dans $root$data." "Uninstalled. The data stays in $root$data."
}

main "$@"
