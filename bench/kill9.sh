#!/bin/sh
# Kills a serving Byline 200 times in the middle of acknowledged writes and looks for every one of them afterwards.
# The gate does 20; ROUNDS=n asks for another number.
set -eu
cd "$(dirname "$0")/.."
ROUNDS="${ROUNDS:-200}" cargo test --release --package byline --test durability -- --nocapture
