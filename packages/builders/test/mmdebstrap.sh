#!/bin/sh
# Stands for mmdebstrap in tests: makes a root file system of three files. The mirror ends in what happens: /well, /fail or /slow.
# Each build leaves a line in $MMDEBSTRAP_BUILDS.
mode=directory
target=
mirror=
while [ $# -gt 0 ]; do
  case "$1" in
    --format=tar) mode=tar ;;
    --)
      target=$3
      mirror=$4
      break
      ;;
  esac
  shift
done
echo "$mirror" >> "$MMDEBSTRAP_BUILDS"
case "$mirror" in
  */fail)
    echo "bakehouse: step 1 of 1: packages nothing"
    echo "E: Unable to locate package nothing"
    echo "bakehouse: ended with exit code 100"
    echo "E: mmdebstrap failed to run" >&2
    exit 100
    ;;
  */slow) exec sleep 600 ;;
esac
echo kernel > kernel
echo initrd > initrd
printf 'Package: base\nStatus: install ok installed\nVersion: 1:2\nArchitecture: amd64\n\n' > status
tree=$target
[ "$mode" = directory ] || tree=$(mktemp -d)
mkdir -p "$tree/etc" "$tree/dev" "$tree/var/lib"
echo "built from $mirror" > "$tree/etc/motd"
: > "$tree/dev/null"
if [ "$mode" = tar ]; then
  tar -cf "$target" -C "$tree" .
  rm -rf "$tree"
fi
