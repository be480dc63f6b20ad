#!/usr/bin/env bash
# The one entrance: sets up what is missing, builds if the sources changed, starts. Offline once built.
set -euo pipefail

home=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
target=$home/target
jar=$target/phong.jar
archive=$target/phong.jsa
java_min=17
maven_min=3.8
node_min=20

# Java names files and prints in the locale's letters; the C locale has no Vietnamese.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]-8 | *[Uu][Tt][Ff]8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# Every flag the program runs with. G1, because its short pauses keep frames on time; a serial collector's do not. What runs
# often is compiled with all effort later than usual, because a start has no time for it: two of its five processor seconds.
# The heap begins with what a start takes, or collections would slow it by half a second; it grows when it must, not to spare
# collections: what it once had is hardly given back. Where a collection leaves less than some pictures of room free, each new
# picture takes memory anew from the system, which costs more than drawing it, and collections follow one another. What Java
# counts of itself stays in memory: in its usual place, a file that is mapped, a busy disk holds the program up, and one that
# fails ends it. The classes kept ready are mapped where they were made for; some Javas move them elsewhere at each start, and
# write fifty megabytes for it.
flags=(-Djava.awt.headless=true -Dfile.encoding=UTF-8 -XX:+UseG1GC -Xms64m -XX:MaxDirectMemorySize=64m -Xshare:auto
  -XX:+PerfDisableSharedMem
  -XX:GCTimeRatio=4 -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=25
  -XX:Tier4InvocationThreshold=80000 -XX:Tier4MinInvocationThreshold=9600 -XX:Tier4CompileThreshold=240000
  -XX:Tier4BackEdgeThreshold=640000 -Xlog:cds=off -Xlog:cds+dynamic=off
  -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0)

# pixels_of WORD: of a wall's size in pixels, metres or modules, or of a wall file; 0 of any other word.
pixels_of() {
  local size=$1
  [[ $size != *.json || ! -f $size ]] || size=$(tr -d ' \n' <"$size" | sed -n \
    -e 's/.*"width":\([0-9]\{1,5\}\),"height":\([0-9]\{1,5\}\),"pitchMm.*/\1x\2@/p' \
    -e 's/.*"module":{"width":\([0-9]*\),"height":\([0-9]*\),"columns":\([0-9]*\),"rows":\([0-9]*\)}.*/\3x\4*\1x\2@/p')
  [[ $size == *@* ]] || { printf 0 && return; }
  size=$size awk 'BEGIN {
    size = ENVIRON["size"]
    split(size, part, /[x*@]/)
    if (size ~ /^[0-9]+x[0-9]+@/) pixels = part[1] * part[2]
    if (size ~ /^[0-9]+x[0-9]+[*][0-9]+x[0-9]+@/) pixels = part[1] * part[2] * part[3] * part[4]
    if (size ~ /^[0-9.]+x[0-9.]+m@[0-9.]+$/ && part[3] > 0) pixels = part[1] * part[2] * 1000000 / part[3] / part[3]
    printf "%d", pixels < 999999999 ? pixels : 999999999
  }'
}

# memory_of SUBCOMMAND...: flags without spaces. A show on a wall of 1920x1080 with everything laid over its pictures that can be
# has 170 MB of live objects, and the collector needs room to move; a larger wall has larger pictures. A soak has what a show
# has, or it would measure another program.
memory_of() {
  case $1 in
    serve | simulate | soak | cds) ;;
    *) printf '%s\n' -Xmx512m && large_pages && return ;;
  esac
  local word
  for word in "$@"; do
    [ "$(pixels_of "$word")" -le 2073600 ] || { printf '%s\n' -Xmx1g && large_pages && return; }
  done
  printf '%s\n' -Xmx256m
}

# Linux hands out memory in pages of 4 KB, a picture of 2112x1280 in 2,640 of them, each at the price of a trap into the kernel;
# of large ones it takes six. They cost some memory where they are not filled, which a show on a small wall has no gain of.
large_pages() {
  case $(cat /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null) in
    *'[madvise]'* | *'[always]'*) printf '%s\n' -XX:+UseTransparentHugePages ;;
  esac
}

# Before the first build only this much can be said; the program's own help says the rest.
usage() {
  cat <<'END'
Phông: từ kế hoạch hội nghị đến màn LED. (From the conference plan to the LED wall.)

  ./run.sh                 cài những gì còn thiếu, dựng, mở hội nghị mẫu
                           (installs what is missing, builds, opens the sample event)
  ./run.sh pictures             ảnh của README / the pictures of the README
  ./run.sh test [--long]   chạy mọi phép thử (runs every test)
  ./run.sh help            sau lần dựng đầu tiên: mọi lệnh (after the first build: every command)
END
}

# refuse VIETNAMESE ENGLISH: one sentence with the next step, and the end.
refuse() {
  printf '%s\n%s\n' "$1" "$2" >&2
  exit 1
}

tell() { printf '%s / %s\n' "$1" "$2" >&2; }

# at_least VERSION MINIMUM, each as major or major.minor
at_least() {
  [[ $1 =~ ^([0-9]+)(\.([0-9]+))? ]] || return 1
  local major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[3]:-0}
  ((major > ${2%%.*})) && return 0
  [[ $2 == *.* ]] && ((major == ${2%%.*} && minor >= ${2#*.})) && return 0
  [[ $2 != *.* ]] && ((major == $2))
}

java_version() { "$1" -version 2>&1 | sed -n 's/.* version "\([0-9.]*\).*/\1/p' | head -n 1; }
maven_version() { mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1; }
node_version() { "$1" --version 2>/dev/null | sed -n 's/^v//p'; }

# Prints the folder of a Java that runs: of a JDK that compiles too when asked for "jdk".
find_java() {
  local candidate folder
  for candidate in ${JAVA_HOME:+"$JAVA_HOME/bin/java"} "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
    [ -x "$candidate" ] || continue
    folder=$(dirname "$(dirname "$(readlink -f "$candidate")")")
    at_least "$(java_version "$folder/bin/java" || true)" "$java_min" || continue
    [ "$1" != jdk ] || "$folder/bin/javac" -version >/dev/null 2>&1 || continue
    printf '%s' "$folder"
    return 0
  done
  return 1
}

have_maven() { at_least "$(maven_version || true)" "$maven_min"; }
is_node() { at_least "$(node_version "$1" || true)" "$node_min"; }
chromium_path() { printf '%s' "${PHONG_CHROMIUM:-/usr/bin/chromium}"; }
have_chromium() { "$(chromium_path)" --version >/dev/null 2>&1; }
have_shell() { [ -n "${PHONG_CHROMIUM:-}" ] || command -v chromium-headless-shell >/dev/null 2>&1; }

# install PACKAGE...: by apt-get, when this user may; a sentence otherwise. "jdk" is whichever JDK this system has.
install() {
  local as_root=() log packages
  if ! command -v apt-get >/dev/null 2>&1; then
    refuse "Máy này thiếu công cụ; hãy cài JDK $java_min trở lên và Maven $maven_min trở lên (để chạy thử nghiệm: thêm Chromium), rồi chạy lại ./run.sh." \
      "This machine lacks tools: install JDK $java_min or newer and Maven $maven_min or newer (for the tests also Chromium), then start ./run.sh again."
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true >/dev/null 2>&1; then
      packages="${*/#jdk/$(jdk_package)}"
      refuse "Máy này thiếu công cụ; hãy nhờ người quản trị chạy 'apt-get install $packages', rồi chạy lại ./run.sh." \
        "This machine lacks tools: ask its administrator to run 'apt-get install $packages', then start ./run.sh again."
    fi
    as_root=(sudo -n)
  fi
  log=$(mktemp)
  # The list of packages comes first: a new machine has none.
  "${as_root[@]}" apt-get -q update >"$log" 2>&1 </dev/null || true
  packages="${*/#jdk/$(jdk_package)}"
  tell "Đang cài $packages…" "Installing $packages…"
  # shellcheck disable=SC2086 # package names hold no spaces
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y -o DPkg::Lock::Timeout=300 install $packages >>"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    refuse "Không cài được $packages; hãy kiểm tra mạng Internet rồi chạy lại ./run.sh." \
      "$packages could not be installed: check the internet connection, then start ./run.sh again."
  fi
  rm -f "$log"
}

# The oldest long-term JDK that serves and that this Debian or Ubuntu has.
jdk_package() {
  local version
  for version in 17 21 25; do
    if [[ "$(apt-cache policy "openjdk-$version-jdk-headless" 2>/dev/null)" == *Candidate:\ [0-9]* ]]; then
      printf 'openjdk-%s-jdk-headless' "$version"
      return 0
    fi
  done
  printf 'default-jdk-headless'
}

require_build_tools() {
  local missing=()
  find_java jdk >/dev/null || missing+=(jdk)
  have_maven || missing+=(maven)
  [ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
  JAVA_HOME=$(find_java jdk) || refuse "Không có JDK $java_min trở lên; hãy cài rồi chạy lại ./run.sh." \
    "There is no JDK $java_min or newer: install one, then start ./run.sh again."
  export JAVA_HOME
  have_maven || refuse "Maven trên máy này cũ hơn $maven_min; hãy cài bản mới rồi chạy lại ./run.sh." \
    "This machine's Maven is older than $maven_min: install a newer one, then start ./run.sh again."
}

require_test_tools() {
  require_build_tools
  have_chromium || install chromium
  { command -v Xvfb && command -v xrandr; } >/dev/null 2>&1 || install xvfb x11-xserver-utils
  have_chromium || refuse "Không mở được $(chromium_path); hãy đặt PHONG_CHROMIUM là nơi có Chromium rồi chạy lại ./run.sh test." \
    "$(chromium_path) does not start: set PHONG_CHROMIUM to where Chromium is, then start ./run.sh test again."
  # The same browser without windows, for a third less work; the whole one does where there is none.
  have_shell || (install chromium-headless-shell) || true
  require_peers
  node=$(command -v node || true)
  if [ -z "$node" ] || ! is_node "$node"; then
    unpack_node
  fi
}

# What the tests hold Phông against: decoders that others wrote, serial lines and a desktop without hardware. On a system
# without these packages the tests that need them are skipped, and say so.
require_peers() {
  local peer missing=()
  for peer in socat:socat olad:ola tshark:tshark Xvfb:xvfb xrandr:x11-xserver-utils; do
    command -v "${peer%%:*}" >/dev/null 2>&1 || missing+=("${peer##*:}")
  done
  [ ${#missing[@]} -eq 0 ] || (install "${missing[@]}") || true
}

# Debian 12's Node is too old for Playwright, which has one of its own in a package of 200 MB.
unpack_node() {
  local platform=linux
  [ "$(uname -m)" != aarch64 ] || platform=linux-arm64
  node=$target/node/driver/$platform/node
  if ! is_node "$node"; then
    tell "Đang lấy Node cho các phép thử…" "Fetching Node for the tests…"
    mvn -q -B -ntp -f "$home/pom.xml" "-Dphong.platform=$platform" dependency:unpack@node </dev/null >&2 || true
    chmod +x "$node" 2>/dev/null || true
  fi
  is_node "$node" || refuse "Không có Node $node_min trở lên; hãy cài rồi chạy lại ./run.sh test." \
    "There is no Node $node_min or newer: install one, then start ./run.sh test again."
}

# A window needs the part of Java that a server does not have.
require_windows() {
  [ -f "$1/lib/libawt_xawt.so" ] || [ ! -d "$1/lib" ] || [ "$(uname -s)" != Linux ] || {
    local packages
    packages=$(jdk_package)
    install "${packages/-jdk-headless/-jre}"
  }
}

# What the jar is made of, in one number: names and contents, so that a checkout copied elsewhere needs no new build.
sources_sum() {
  (cd "$home" && find pom.xml src/main -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum)
}

# What the class-data archive is made for: another Java, folder or flag needs another one.
archive_sum() {
  printf '%s\n' "$1" "$home" "${flags[*]}" "$(memory_of cds)"
  cksum "$jar" "$1/release" 2>/dev/null || true
}

# has_archive JAVA_HOME: whether the archive, or the try to make one, is of this Java and this jar.
has_archive() { [ "$(cat "$target/phong-archive.sum" 2>/dev/null)" = "$(archive_sum "$1")" ]; }

is_fresh() { [ -f "$jar" ] && [ -d "$target/lib" ] && [ "$(cat "$target/phong.sum" 2>/dev/null)" = "$1" ]; }

# A program on the air keeps the files it opened, because the old ones are removed and never written over.
clear_old_build() {
  rm -rf "$jar" "$archive" "$target"/phong*.sum "$target/classes" "$target/test-classes" "$target/maven-status"
}

build() {
  local sum=$1 log=$target/build.log
  require_build_tools
  mkdir -p "$target" 2>/dev/null || true
  [ -w "$target" ] ||
    refuse "Không ghi được vào $target; hãy chạy ./run.sh bằng người dùng đã tải mã nguồn về." \
      "$target cannot be written: start ./run.sh as the user who owns the checkout."
  tell "Đang dựng chương trình, lần đầu mất vài phút…" "Building, which takes some minutes the first time…"
  clear_old_build
  if ! mvn -q -B -DskipTests -f "$home/pom.xml" package >"$log" 2>&1 </dev/null; then
    grep -v -e '-> \[Help' -e 're-run Maven' -e 'Re-run Maven' -e 'For more information' "$log" | tail -n 15 >&2
    ! grep -q 'COMPILATION ERROR' "$log" ||
      refuse "Mã nguồn có lỗi ở những dòng trên; hãy sửa, hoặc lấy lại bản gốc, rồi chạy lại ./run.sh." \
        "The sources have the errors above: correct them, or take the original again, then start ./run.sh again."
    refuse "Không dựng được chương trình; lần đầu cần mạng Internet, chi tiết ở $log." \
      "The build failed: the first one needs the internet, and the details are in $log."
  fi
  printf '%s\n' "$sum" >"$target/phong.sum"
}

# make_archive JAVA_HOME: class-data sharing makes the start faster. Without it the program is the same, so that a failure
# is none.
make_archive() {
  local limit=()
  [ -w "$target" ] || return 0
  rm -f "$archive" "$target/phong-archive.sum"
  ! command -v timeout >/dev/null 2>&1 || limit=(timeout 60)
  if "${limit[@]}" "$1/bin/java" "${flags[@]}" "$(memory_of cds)" "-XX:ArchiveClassesAtExit=$archive.new" "-Dphong.home=$home" \
    -jar "$jar" cds >"$target/archive.log" 2>&1 </dev/null && [ -f "$archive.new" ]; then
    mv "$archive.new" "$archive"
  fi
  rm -f "$archive.new"
  archive_sum "$1" >"$target/phong-archive.sum"
}

# Two starts at once must not build at once; the lock ends with the subshell and is never handed to the program.
locked() { (if command -v flock >/dev/null 2>&1; then flock 9; fi; "$@" 9<&-) 9<"$home/run.sh"; }

build_if_stale() {
  local sum
  sum=$(sources_sum)
  is_fresh "$sum" || build "$sum"
}

archive_if_stale() { has_archive "$1" || make_archive "$1"; }

# A bare machine has no font list, and Java's text stops without one: it gets ours.
point_at_own_fonts() {
  local fonts=$target/fonts escaped
  [ -z "${FONTCONFIG_FILE:-}" ] && [ -d "$fonts" ] || return 0
  if [ -r /etc/fonts/fonts.conf ] && [ -n "$(find -L /usr/share/fonts /usr/local/share/fonts -name '*.[ot]t[fc]' -print -quit 2>/dev/null)" ]; then
    return 0
  fi
  if [ ! -f "$fonts/fonts.conf" ]; then
    escaped=$(printf '%s' "$fonts" | sed 's/&/\&amp;/g; s/</\&lt;/g')
    printf '<?xml version="1.0"?>\n<fontconfig><dir>%s</dir><cachedir>%s/cache</cachedir></fontconfig>\n' \
      "$escaped" "$escaped" >"$fonts/fonts.conf" 2>/dev/null || return 0
  fi
  export FONTCONFIG_FILE=$fonts/fonts.conf
}

# Prints the first Java in sight when it ran this very jar before, which spares asking it for its version.
known_java() {
  local java folder
  java=${JAVA_HOME:+$JAVA_HOME/bin/java}
  java=${java:-$(command -v java)} || return 1
  folder=$(dirname "$(dirname "$(readlink -f "$java")")")
  [ -x "$folder/bin/java" ] && has_archive "$folder" && printf '%s' "$folder"
}

# start SUBCOMMAND...: the program takes this process's place, so signals and the exit code are its own.
start() {
  local java_home options=() memory
  is_fresh "$(sources_sum)" || locked build_if_stale
  if ! java_home=$(known_java); then
    if ! java_home=$(find_java jre); then
      install jdk
      java_home=$(find_java jre) || refuse "Không có Java $java_min trở lên; hãy cài rồi chạy lại ./run.sh." \
        "There is no Java $java_min or newer: install one, then start ./run.sh again."
    fi
    locked archive_if_stale "$java_home"
  fi
  [ "$1" != screen ] || require_windows "$java_home"
  point_at_own_fonts
  [ ! -f "$archive" ] || options=("-XX:SharedArchiveFile=$archive")
  # A measurement starts the program anew, as a start does.
  [ "$1" != bench ] || options+=("-Dphong.start=$(printf '%s\n' "$java_home/bin/java" "${flags[@]}" "$(memory_of serve)" \
    "${options[@]}" "-Dphong.home=$home" -jar "$jar")")
  mapfile -t memory < <(memory_of "$@")
  program=("$java_home/bin/java" "${flags[@]}" "${memory[@]}" "${options[@]}" "-Dphong.home=$home")
  # A data folder holds names before their hour: what is written there is for this user only.
  case $1 in serve | unpack) umask 077 ;; esac
  [ "$1" != serve ] || [ "${PHONG_SUPERVISED:-yes}" = no ] || supervise "$@"
  exec "${program[@]}" -jar "$jar" "$@"
}

# A show that runs beats twice a second through a pipe, also while it starts; so long a silence is a hang, when not even the
# doubt brings a beat: a machine that slept or was stopped as a whole wakes up to a time that is over. Times of a life are
# counted in its beats, because the computer's clock may be set meanwhile, and a slow machine is given more.
silence_s=15
doubt_s=2
beats_a_second=2
# A show that does not serve in this time never will.
serving_s=120
# A life this long was a good one: what ends it is new.
good_life_s=20
# After so many bad lives in a row the slate is shown, for this time before the next try.
bad_lives_max=3
slate_s=30
# A show that was asked to stop is given this time.
stop_s=10

# supervise serve WORDS...: keeps the show on the wall whatever ends it. A stop that was asked for ends both with the exit
# code that a stop has, and so does a first start that is refused. The pipe works both ways: a show whose supervisor is gone
# ends too, so that the next start finds its port free.
supervise() {
  local bad=0 ever=no
  own_temp
  asked='' child='' notified=-60
  trap 'stop_life 129' HUP
  trap 'stop_life 130' INT
  trap 'stop_life 143' TERM
  while true; do
    live 0 "$@"
    [ "$served" = no ] || ever=yes
    [ -z "$asked" ] || exit "$asked"
    [ "$status" -ne 0 ] || exit 0
    [ "$ever" = yes ] || [ "$status" -ne 2 ] || exit 2
    if [ "$served" = yes ] && ((beats >= good_life_s * beats_a_second)); then bad=0; else bad=$((bad + 1)); fi
    if ((bad >= bad_lives_max)); then
      tell "Chương trình không mở được; giữ hình trên màn và thử lại sau $slate_s giây…" \
        "The show does not start; the wall is held and the next try is in $slate_s seconds…"
      live "$slate_s" slate "${@:2}"
      ((beats >= 2 * beats_a_second)) || rest "$slate_s"
    else
      tell "Chương trình dừng đột ngột (mã $status); đang mở lại…" "The show ended by itself (code $status); starting again…"
      ((bad < 2)) || rest 1
    fi
    [ -z "$asked" ] || exit "$asked"
  done
}

# A program that is killed leaves its fonts and libraries behind, some megabytes a life: they get a folder of their own
# among the temporary files, which is emptied before each life, and those of supervisors that are gone are removed.
own_temp() {
  local base=${TMPDIR:-/tmp} old
  temp=''
  for old in "$base"/phong-run-*; do
    if [ -O "$old" ] && ! kill -0 "${old##*-}" 2>/dev/null; then rm -rf "$old"; fi
  done
  mkdir -m 700 "$base/phong-run-$$" 2>/dev/null || return 0
  temp=$base/phong-run-$$
  program+=("-Djava.io.tmpdir=$temp")
  trap 'rm -rf "$temp"' EXIT
}

# live SECONDS WORDS...: one life of the program, ended after so many seconds unless they are 0. Leaves status, served and
# beats.
live() {
  local folder end_s=$1 beat ended=0 limit=$serving_s doubted=no
  shift
  served=no status=0 beats=0
  [ -z "$temp" ] || rm -rf "${temp:?}"/* "$temp"/.[!.]*
  folder=$(mktemp -d) && mkfifo "$folder/beats" || exec "${program[@]}" -jar "$jar" "$@"
  "${program[@]}" -Dphong.beats=/dev/fd/3 -jar "$jar" "$@" 3>"$folder/beats" &
  child=$!
  exec 7<"$folder/beats"
  rm -rf "$folder"
  while true; do
    beat='' ended=0
    IFS= read -r -t "$limit" beat <&7 || ended=$?
    # The end of the pipe is the end of the program.
    ((ended != 1)) || break
    if [ -n "$asked" ]; then
      # A signal ends the reading too, and the program takes its leave.
      limit=1
      ((SECONDS - asked_at <= stop_s)) || break
      continue
    fi
    if ((ended != 0)); then
      [ "$doubted" = no ] || break
      doubted=yes limit=$doubt_s
      continue
    fi
    limit=$silence_s doubted=no beats=$((beats + 1))
    [ "$beat" != on ] || served=yes
    notify
    [ "$served" = yes ] || ((beats <= serving_s * beats_a_second)) || break
    if ((end_s > 0 && beats >= end_s * beats_a_second)); then
      end_s=0
      kill -TERM "$child" 2>/dev/null || true
    fi
  done
  ((ended == 1)) || kill -KILL "$child" 2>/dev/null || true
  exec 7<&-
  while kill -0 "$child" 2>/dev/null; do wait "$child" || true; done
  wait "$child" || status=$?
  child=''
}

stop_life() {
  asked=$1 asked_at=$SECONDS
  [ -z "$child" ] || kill -TERM "$child" 2>/dev/null || true
}

rest() {
  sleep "$1" &
  child=$!
  wait "$child" || true
  child=''
}

# Tells systemd, when it asked to be told, that the show runs, or is on its way: its watchdog acts when this script hangs too. A
# clock that was set back must not keep it waiting.
notify() {
  local ready=()
  [ -n "${NOTIFY_SOCKET:-}" ] && ((SECONDS - notified >= 5 || SECONDS < notified)) || return 0
  notified=$SECONDS
  [ "$served" = no ] || ready=(READY=1)
  systemd-notify "${ready[@]}" WATCHDOG=1 || true
}

# Adds up one attribute of every report of a folder.
total() {
  [ -d "$target/$1" ] || { printf '0' && return 0; }
  find "$target/$1" -name 'TEST-*.xml' -exec sed -n 's/^<testsuite .* '"$2"'="\([0-9]*\)".*/\1/p' {} + 2>/dev/null |
    awk '{ sum += $1 } END { print sum + 0 }'
}

# report KIND FOLDER: prints one line of totals and adds them to the sums.
report() {
  local tests failed skipped
  tests=$(total "$2" tests)
  failed=$(($(total "$2" errors) + $(total "$2" failures)))
  skipped=$(total "$2" skipped)
  printf '%s: %d run, %d passed, %d failed, %d skipped\n' "$1" "$tests" $((tests - failed - skipped)) "$failed" "$skipped"
  tests_sum=$((tests_sum + tests)) failed_sum=$((failed_sum + failed)) skipped_sum=$((skipped_sum + skipped))
  [ "$tests" -gt 0 ] || idle=$1
  left_out "$2"
  unsteady "$2"
}

# left_out FOLDER: names what was skipped and why, so that nobody takes it for proved.
left_out() {
  [ -d "$target/$1" ] || return 0
  find "$target/$1" -name 'TEST-*.xml' -exec awk '
    /<testcase / { match($0, / name="[^"]*"/); name = substr($0, RSTART + 7, RLENGTH - 8)
      match($0, / classname="[^"]*"/); class = substr($0, RSTART + 12, RLENGTH - 13) }
    /<skipped[ >\/]/ { why = "no reason given"; text = substr($0, index($0, "<skipped"))
      if (match(text, / message="[^"]*"/)) why = substr(text, RSTART + 10, RLENGTH - 11)
      gsub(/&quot;/, "\"", why); gsub(/&apos;/, "\x27", why); gsub(/&lt;/, "<", why); gsub(/&gt;/, ">", why)
      gsub(/&#10;.*/, "", why); gsub(/&amp;/, "\\&", why); print "  skipped: " class "." name ": " why }' {} + 2>/dev/null || true
}

# unsteady FOLDER: names what passed at its second try only, so that it is mended and not forgotten.
unsteady() {
  [ -d "$target/$1" ] || return 0
  find "$target/$1" -name 'TEST-*.xml' -exec awk '
    /<testcase / { match($0, / name="[^"]*"/); name = substr($0, RSTART + 7, RLENGTH - 8)
      match($0, / classname="[^"]*"/); class = substr($0, RSTART + 12, RLENGTH - 13) }
    /<flaky(Failure|Error)[ >]/ { print "  passed at its second try: " class "." name }' {} + 2>/dev/null || true
}

# Compiles with every check and runs the unit tests. The jar it leaves is the one a start would build.
unit_tests() {
  local sum
  sum=$(sources_sum)
  clear_old_build
  mvn_check "$@" package || return
  printf '%s\n' "$sum" >"$target/phong.sum"
}

unit_build() { mvn_check -q -DskipTests package; }

mvn_check() { mvn -B -ntp -f "$home/pom.xml" -Pcheck "-Dphong.node=$node" "$@" </dev/null; }

run_tests() {
  local options=() result=0 node='' tests_sum=0 failed_sum=0 skipped_sum=0 idle=''
  for option in "$@"; do
    case $option in
      --long) options+=(-Dphong.long=true) ;;
      *) refuse "'$option' không phải là tuỳ chọn của test; chỉ có --long." "'$option' is no option of test: there is only --long." ;;
    esac
  done
  require_test_tools
  rm -rf "$target/surefire-reports" "$target/failsafe-reports" "$target/halls" "$target/certificates"
  # Only the build is locked: a browser test may start the program through this script.
  locked unit_tests "${options[@]}" || result=$?
  [ "$result" -ne 0 ] || mvn_check "${options[@]}" failsafe:integration-test failsafe:verify spotless:check || result=$?
  printf '\n'
  report 'Unit tests' surefire-reports
  report 'Browser tests' failsafe-reports
  printf '%d passed, %d failed, %d skipped\n' $((tests_sum - failed_sum - skipped_sum)) "$failed_sum" "$skipped_sum"
  [ "$result" -eq 0 ] || refuse "Phép thử không đạt; xem các dòng ERROR ở trên." "The tests failed: see the lines with ERROR above."
  [ -z "$idle" ] || refuse "Không có phép thử nào chạy ($idle); hãy xem $target." "No test ran ($idle): see $target."
  [ "$failed_sum" -eq 0 ] || refuse "Có phép thử không đạt; xem $target." "A test failed: see $target."
  if [ "${CI:-}" = true ] && [ "$skipped_sum" -gt 0 ]; then
    refuse "Ở CI không được bỏ qua phép thử nào; xem lý do ở $target." "In CI no test may be skipped: the reasons are in $target."
  fi
}

# A test reads the functions only.
[ "${BASH_SOURCE[0]}" = "$0" ] || return 0

case "${1:-serve} ${2:-}" in "test --help" | "test -h" | "pictures --help" | "pictures -h") usage && exit 0 ;; esac

case ${1:-serve} in
  help | -h | --help)
    ! is_fresh "$(sources_sum)" || start help "${@:2}"
    usage
    ;;
  test)
    shift
    run_tests "$@"
    ;;
  pictures)
    require_test_tools
    locked unit_build
    mvn_check -Dphong.excluded= -Dit.test=ReadmePicturesIT failsafe:integration-test failsafe:verify
    ;;
  -*) start serve "$@" ;;
  *) start "${@:-serve}" ;;
esac
