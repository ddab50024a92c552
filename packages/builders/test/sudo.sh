#!/bin/sh
# Stands for sudo in tests: notes its command line, as the real one writes it to the log of the machine, and gives the program an environment
# that is new, as the real one does where nothing else is set.
printf '%s\n' "$*" >> "$0.log"
exec env -i PATH="$PATH" "$@"
