# shellcheck shell=sh
# Assignments. Without any, `export` would print all that there are.
set -- @ENVIRONMENT@
# shellcheck disable=SC2163 # each is NAME=value
[ $# = 0 ] || export "$@"
cd /
@SHELL@ @FILE@
rm -f @FILE@
