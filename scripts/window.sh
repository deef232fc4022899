#!/usr/bin/env bash
# Runs a program that opens a window: on the display there is, or on one that nobody sees. Its
# settings are new and thrown away, so that it looks as it does the first time.
#
#   scripts/window.sh target/debug/samspill MAP.ron --screenshot picture.png
set -euo pipefail

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  "$@"
else
  mkdir -m 700 "$home/run"
  XDG_RUNTIME_DIR=$home/run xvfb-run -a -s "-screen 0 1920x1200x24" "$@"
fi
