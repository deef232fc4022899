#!/usr/bin/env bash
# Makes the README's pictures of the window anew. Needs xvfb and xauth where there is no display.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build
samspill=${CARGO_TARGET_DIR:-target}/debug/samspill
map=sample-maps/dodsfall-og-arv.ron
folder=docs/pictures
mkdir -p "$folder"

picture() {
  local name=$1
  shift
  scripts/window.sh "$samspill" --lang nb --size 1600x1000 --screenshot "$folder/$name.png" "$@"
  local bytes
  bytes=$(wc -c <"$folder/$name.png")
  echo "$folder/$name.png: $((bytes / 1024)) KiB"
  [ "$bytes" -lt 600000 ] || { echo "$name.png is too large for the repository" >&2; exit 1; }
}

picture window "$map" --theme light
picture actors "$map" --theme light --projection actors --perspective municipal
picture dark "$map" --theme dark
picture impact "$map" --theme light --select maskinporten --ask impact
picture matrix sample-maps/dsop.ron --theme light --projection matrix
picture table "$map" --theme light --projection table
picture start --theme light
